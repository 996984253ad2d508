package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.support.CaseworkTest;

/** Anyone can type another's identity number: until the signature that must neither change nor show anything. */
@CaseworkTest
class FilingContactsTest {

    @Autowired
    Parties parties;

    @Autowired
    FilingContacts filings;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theCodeForAKnownPersonGoesToTheContactThatSheSignedWith() {
        UUID noura = file("REQ-1448-000001", People.person("نورة سعد", "1999990011", "0519990001"));
        filings.signed("REQ-1448-000001", noura);

        file("REQ-1448-000002", People.person("منتحلة", "1999990011", "0519990009"));

        assertThat(filings.forCase("REQ-1448-000002", noura).mobileE164()).isEqualTo("+966519990001");
        assertThat(parties.contact(noura).mobileE164()).isEqualTo("+966519990001");
    }

    @Test
    void whoFiledSeesOnlyWhatWasTyped() {
        UUID fatima = parties.registerAtDesk(
                People.withEmail(People.person("فاطمة علي", "1999990029", "0519990002"), "fatima@example.com"), "");
        file("REQ-1448-000003", People.person("منتحلة", "1999990029", "0519990009"));

        FilingContacts.Typed typed = filings.asTyped("REQ-1448-000003").orElseThrow();
        assertThat(typed.name()).isEqualTo("منتحلة");
        assertThat(typed.maskedMobile()).isEqualTo("05••••009");
        assertThat(typed.maskedEmail()).isNull();
        assertThat(typed.agreedChannels()).containsExactly(Channel.SMS);
        assertThat(filings.forCase("REQ-1448-000003", fatima).mobileE164()).isEqualTo("+966519990002");
    }

    @Test
    void theFirstWhoSignsSaysWhoThePersonIsAndAnUnsignedFilingNeverAgain() {
        UUID zainab = file("REQ-1448-000091", People.person("منتحلة اسم", "1999990136", "0519990009"));
        file("REQ-1448-000092", People.person("زينب حسين الليفي", "1999990136", "0519990007"));
        filings.signed("REQ-1448-000092", zainab);
        assertThat(parties.view(zainab).name()).isEqualTo("زينب حسين الليفي");
        assertThat(parties.search("زينب حسين", 5)).extracting(PartyView::id).contains(zainab);

        file("REQ-1448-000093", People.person("منتحلة أخرى", "1999990136", "0519990009"));
        filings.signed("REQ-1448-000093", zainab);
        assertThat(parties.view(zainab).name()).isEqualTo("زينب حسين الليفي");
    }

    @Test
    void whoWasFirstWithANumberCannotKeepItsOwnerFromSigning() {
        UUID huda = file("REQ-1448-000004", People.person("منتحلة", "1999990045", "0519990009"));
        file("REQ-1448-000005", People.person("هدى إبراهيم", "1999990045", "0519990004"));

        assertThat(filings.forCase("REQ-1448-000005", huda).mobileE164()).isEqualTo("+966519990004");
        assertThat(filings.forCase("REQ-1448-000004", huda).mobileE164()).isEqualTo("+966519990009");

        filings.signed("REQ-1448-000005", huda);
        assertThat(filings.forCase("REQ-1448-000004", huda).mobileE164()).isEqualTo("+966519990004");
        assertThat(parties.contact(huda).mobileE164()).isEqualTo("+966519990004");
    }

    @Test
    void theSignaturePutsWhatWasTypedInForceAndKeepsTheOldAsHistory() {
        UUID zainab = parties.registerAtDesk(
                People.withEmail(People.person("زينب حسين", "1999990078", "0519990007"), "zainab@example.org"), "");
        file("REQ-1448-000006", People.person("زينب حسين", "1999990078", "0519990013"));
        filings.signed("REQ-1448-000006", zainab);

        Parties.Contact contact = parties.contact(zainab);
        assertThat(contact.mobileE164()).isEqualTo("+966519990013");
        assertThat(contact.email()).as("left empty this time").isEqualTo("zainab@example.org");
        assertThat(contact.agreedChannels()).containsExactly(Channel.SMS);
        assertThat(filings.asTyped("REQ-1448-000006")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select source || ' ' || agreed_channels || ' ' || coalesce(case_number, '-') || ' '"
                                + " || (ended_at is null) from party_contact where party_id = ? order by id",
                        String.class,
                        zainab))
                .containsExactly("STAFF EMAIL,SMS - false", "SIGNATURE SMS REQ-1448-000006 true");
        assertThat(parties.findByMobile("0519990007")).doesNotContain(zainab);
    }

    @Test
    void anUnsignedFilingIsForgottenWithoutTrace() {
        UUID ahmad = file("REQ-1448-000007", People.person("أحمد مؤمن", "1999990060", "0519990006"));
        filings.forget("REQ-1448-000007");
        assertThat(filings.asTyped("REQ-1448-000007")).isEmpty();
        assertThat(filings.forCase("REQ-1448-000007", ahmad).mobileE164()).isEqualTo("+966519990006");
        filings.forget("REQ-1448-000007");
    }

    @Test
    void oneCaseKeepsOneFiling() {
        UUID id = file("REQ-1448-000008", People.person("سارة خالد", "1999990086", "0519990008"));
        RegisterParty again = People.person("سارة خالد", "1999990086", "0519990009");
        assertThatThrownBy(() -> filings.keep("REQ-1448-000008", id, again))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(filings.asTyped("REQ-1448-000008").orElseThrow().maskedMobile())
                .isEqualTo("05••••008");
    }

    @Test
    void anothersCaseNumberBringsNothingIntoForce() {
        UUID ward = file("REQ-1448-000009", People.person("ريم", "1999990094", "0519990003"));
        UUID other = file("REQ-1448-000010", People.person("حصة", "1999990102", "0519990011"));
        filings.signed("REQ-1448-000009", other);
        assertThat(parties.contact(other).mobileE164()).isEqualTo("+966519990011");
        assertThat(filings.asTyped("REQ-1448-000009")).isPresent();
        assertThat(parties.contact(ward).mobileE164()).isEqualTo("+966519990003");
    }

    @Test
    void twoCasesSignedAtOnceLeaveOneContactInForce() throws Exception {
        UUID id = file("REQ-1448-000011", People.person("منيرة", "1999990110", "0519990001"));
        file("REQ-1448-000012", People.person("منيرة", "1999990110", "0519990002"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<?>> running = List.of("REQ-1448-000011", "REQ-1448-000012").stream()
                    .<Future<?>>map(number -> threads.submit(() -> {
                        start.await();
                        filings.signed(number, id);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) filter (where ended_at is null) * 10 + count(*) from party_contact"
                                + " where party_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(13);
    }

    @Test
    void staffCompleteAContactAndReplaceNothingThatIsProven() {
        UUID id = file("REQ-1448-000013", People.person("لطيفة", "2999990027", "0519990001"));
        filings.signed("REQ-1448-000013", id);
        RegisterParty otherMobile = People.person("لطيفة", "2999990027", "0519990002");
        assertThatThrownBy(() -> parties.completeContact(id, otherMobile, "person."))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("person.mobile", "parties.contact.onRecord")));
        assertThat(parties.contact(id).mobileE164()).isEqualTo("+966519990001");
        RegisterParty sameMobile = People.person("لطيفة", "2999990027", "0519990001");
        parties.completeContact(id, People.withEmail(sameMobile, "latifa@example.org"), "");
        assertThat(parties.contact(id).email()).isEqualTo("latifa@example.org");
        assertThat(parties.contact(id).agreedChannels()).containsExactly(Channel.EMAIL, Channel.SMS);
    }

    private UUID file(String caseNumber, RegisterParty person) {
        UUID id = parties.register(person, "");
        filings.keep(caseNumber, id, person);
        return id;
    }
}
