package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class RegistrationTest {

    @Autowired
    Parties parties;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aPersonIsRegisteredWithDigitsAsTypedAndSeenOnlyMasked() {
        UUID id = parties.register(
                People.withEmail(People.person("نورة سعد", "١٩٩٩٩٩٠٠١١", "٠٥١٩٩٩٠٠٠١"), "Noura@Example.com"), "");
        PartyView view = parties.view(id);
        assertThat(view.name()).isEqualTo("نورة سعد");
        assertThat(view.maskedNationalId()).isEqualTo("••••0011");
        assertThat(view.maskedMobile()).isEqualTo("05••••001");
        assertThat(view.maskedEmail()).isEqualTo("N••••@example.com");
        assertThat(view.agreedChannels()).containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(view.language()).isEqualTo("en");
        assertThat(view.householdId()).isNull();
        assertThat(view.fictitious()).isFalse();
        assertThat(parties.contact(id).mobileE164()).isEqualTo("+966519990001");
        assertThat(parties.contact(id).email()).isEqualTo("Noura@example.com");
        assertThat(parties.roles(id)).containsExactly(PartyRole.BENEFICIARY);
        assertThat(parties.findByNationalId(" ۱۹۹۹۹۹۰۰۱۱")).contains(id);
        assertThat(parties.findByMobile("00966519990001")).contains(id);
        assertThat(parties.findByEmail("Noura@example.COM")).contains(id);
        assertThat(parties.anyFictitious()).isFalse();
    }

    @Test
    void neitherIdentityNumberNorContactLieReadableInTheDatabase() {
        parties.register(
                People.withEmail(People.person("هدى", "1999990045", "0519990004"), "huda.marker@example.org"), "");
        Set<String> rows = new HashSet<>();
        for (String table : List.of("party", "party_contact", "filing_contact")) {
            rows.addAll(jdbc.queryForList("select t::text from " + table + " t", String.class));
        }
        assertThat(rows).isNotEmpty();
        assertThat(String.join("\n", rows))
                .contains("هدي")
                .doesNotContain("1999990045", "519990004", "huda.marker")
                // and not as the hexadecimal form of their bytes either
                .doesNotContain("31393939393930303435", "35313939393930303034", "687564612e6d61726b6572");
    }

    @Test
    void allWrongFieldsAreNamedAtOnceWithThePrefix() {
        RegisterParty typed = new RegisterParty(
                "نورة 😀",
                "1999990012",
                "0129990001",
                "NEIGHBOUR",
                "noura@example",
                "client",
                "astronomy",
                null,
                List.of(),
                "AT_NIGHT",
                "fr");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> parties.register(typed, "applicant."));
        Map<String, String> codes =
                refused.problems().stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::code));
        assertThat(codes)
                .containsOnly(
                        Map.entry("applicant.name", "parties.name.invalid"),
                        Map.entry("applicant.nationalId", "parties.nationalId.invalid"),
                        Map.entry("applicant.mobile", "parties.mobile.invalid"),
                        Map.entry("applicant.owner", "parties.owner.unknown"),
                        Map.entry("applicant.email", "parties.email.invalid"),
                        Map.entry("applicant.category", "parties.category.unknown"),
                        Map.entry("applicant.field", "parties.field.unknown"),
                        Map.entry("applicant.addressForm", "parties.addressForm.missing"),
                        Map.entry("applicant.agreedChannels", "parties.agreedChannels.missing"),
                        Map.entry("applicant.contactTime", "parties.contactTime.unknown"),
                        Map.entry("applicant.language", "parties.language.unknown"));
        assertThat(refused.getMessage()).doesNotContain("1999990012", "نورة");
    }

    @Test
    void missingFieldsAndMissingPersonsAreNamed() {
        RegisterParty nothing = new RegisterParty(null, " ", "", null, null, null, null, null, null, null, null);
        assertThat(codesOf(nothing))
                .containsExactlyInAnyOrder(
                        "parties.name.missing",
                        "parties.nationalId.missing",
                        "parties.mobile.missing",
                        "parties.category.missing",
                        "parties.addressForm.missing",
                        "parties.agreedChannels.missing");
        assertThat(codesOf(null)).containsExactly("parties.person.missing");
        assertThat(codesOf(People.person("ن".repeat(121), "1999990011", "0519990001")))
                .containsExactly("parties.name.tooLong");
    }

    @Test
    void aChannelThatWasAgreedNeedsItsAddress() {
        RegisterParty phone = People.person("مريم", "1999990110", null);
        assertThat(codesOf(phone)).containsExactly("parties.mobile.missing");
        RegisterParty mail = People.withEmail(People.person("مريم", "1999990110", "0519990005"), null);
        assertThat(codesOf(mail)).containsExactly("parties.email.neededForChannel");
        RegisterParty mailOnly = People.withEmail(People.person("مريم", "1999990110", null), "m@example.com");
        assertThat(codesOf(mailOnly)).containsExactly("parties.mobile.neededForChannel");
    }

    @Test
    void anEstablishmentNumberBelongsToAnEstablishment() {
        assertThat(codesOf(People.person("سعف للضيافة", "7999990012", "0519990012")))
                .containsExactly("parties.nationalId.ofEstablishment");
        UUID id = parties.register(
                new RegisterParty(
                        "منشأة سعف 2 (مثال)",
                        "٧٩٩٩٩٩٠٠١٢",
                        "0519990012",
                        "OWN",
                        null,
                        "establishment",
                        "food",
                        AddressForm.NEUTRAL,
                        List.of(Channel.SMS),
                        "MORNING",
                        "ar"),
                "");
        assertThat(parties.view(id).maskedNationalId()).isEqualTo("••••0012");
    }

    @Test
    void namesMayHave120LettersOneWordOrAnApostrophe() {
        for (String name : List.of("ن".repeat(120), "مريم", "Amina O'Rahman")) {
            UUID id = parties.registerAtDesk(People.nameOnly(name), "");
            assertThat(parties.view(id).name()).isEqualTo(name);
        }
    }

    @Test
    void aSecondRegistrationFindsThePersonAndChangesNothing() {
        UUID first = parties.register(People.person("زينب حسين", "1999990078", "0519990007"), "");
        UUID second = parties.register(
                People.withEmail(People.person("منتحلة", "1999990078", "0519990009"), "other@example.com"), "");
        assertThat(second).isEqualTo(first);
        assertThat(parties.view(first).name()).isEqualTo("زينب حسين");
        assertThat(parties.contact(first).mobileE164()).isEqualTo("+966519990007");
        assertThat(parties.contact(first).email()).isNull();
        assertThat(parties.contact(first).agreedChannels()).containsExactly(Channel.SMS);
    }

    @Test
    void theSameNumberRegisteredManyTimesAtOnceGivesOnePerson() throws Exception {
        int together = 8;
        ExecutorService threads = Executors.newFixedThreadPool(together);
        try {
            CyclicBarrier start = new CyclicBarrier(together);
            List<Future<UUID>> running = new ArrayList<>();
            for (int i = 0; i < together; i++) {
                String name = "مقدمة " + "أبجدهوزح".charAt(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return parties.register(People.person(name, "1999990128", "0519990008"), "");
                }));
            }
            Set<UUID> ids = new HashSet<>();
            for (Future<UUID> one : running) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
            assertThat(jdbc.queryForObject(
                            "select count(*) from party_contact where party_id = ?",
                            Integer.class,
                            ids.iterator().next()))
                    .isOne();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void staffRegisterWithoutIdentityNumberButNotWithAWrongOne() {
        UUID id = parties.registerAtDesk(People.nameOnly("مريم"), "");
        assertThat(parties.hashes(id).nationalId()).isNull();
        assertThat(parties.hashes(id).mobile()).isNull();
        assertThat(parties.view(id).maskedNationalId()).isNull();
        assertThatThrownBy(() -> parties.registerAtDesk(People.person("مريم", "1999990012", null), ""))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void equalValuesHaveEqualHashesHoweverTheyWereTyped() {
        UUID id = parties.register(People.person("أحمد مؤمن", "1999990060", "0519990006"), "");
        Parties.IdentityHashes typed = parties.hash("١٩٩٩٩٩٠٠٦٠", "+966 51 999 0006");
        assertThat(parties.hashes(id).nationalId())
                .hasSize(32)
                .isEqualTo(typed.nationalId())
                .isNotEqualTo(typed.mobile());
        assertThat(parties.hashes(id).mobile()).isEqualTo(typed.mobile());
        assertThat(parties.hash(null, null).nationalId()).isNull();
        assertThatThrownBy(() -> parties.hash("123", null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anUnknownPartyIsNotFound() {
        UUID nobody = UUID.randomUUID();
        assertThatThrownBy(() -> parties.view(nobody))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThatThrownBy(() -> parties.contact(nobody)).isInstanceOf(ApiException.class);
        assertThat(parties.findByNationalId("1999990136")).isEmpty();
        assertThat(parties.findByNationalId("nonsense")).isEmpty();
    }

    private List<String> codesOf(RegisterParty typed) {
        return catchThrowableOfType(InvalidInputException.class, () -> parties.register(typed, "applicant."))
                .problems()
                .stream()
                .map(FieldProblem::code)
                .toList();
    }
}
