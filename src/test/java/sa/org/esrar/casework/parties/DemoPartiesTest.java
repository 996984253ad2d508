package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
class DemoPartiesTest {

    @Autowired
    DemoParties demo;

    @Autowired
    Parties parties;

    @Autowired
    Households households;

    @Autowired
    Guardians guardians;

    @Autowired
    Accounts accounts;

    @Autowired
    Addresses addresses;

    @Autowired
    Categories categories;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void loadTwice() {
        demo.load();
        demo.load();
    }

    @Test
    void theTwelveSamplePartiesAndTheirFamiliesAreThereOnceAndMarked() {
        assertThat(jdbc.queryForObject(
                        "select count(*) from party where national_id_hash is not null and fictitious", Integer.class))
                .isEqualTo(12);
        assertThat(jdbc.queryForObject("select count(*) from party where fictitious", Integer.class))
                .isEqualTo(18);
        assertThat(parties.anyFictitious()).isTrue();
        assertThat(parties.roles(find("1999990086")))
                .containsExactlyInAnyOrder(PartyRole.MEMBER, PartyRole.BENEFICIARY);
        assertThat(parties.view(find("2999990019")).language()).isEqualTo("en");
        assertThat(categories.categories()).hasSize(6);
        assertThat(categories.fields()).hasSize(6);
    }

    @Test
    void aHouseholdHasItsRepresentativeFirstAndAPersonIsInOneOnly() {
        UUID household = households.householdOf(find("1999990011")).orElseThrow();
        assertThat(households.members(household))
                .extracting(Households.Member::relation)
                .containsExactly(Relation.REPRESENTATIVE, Relation.SPOUSE, Relation.CHILD);
        assertThat(parties.view(find("1999990011")).householdId()).isEqualTo(household);
        assertThat(households.members(households.householdOf(find("1999990052")).orElseThrow()))
                .hasSize(5);
        UUID maryam = find("1999990052");
        assertThatThrownBy(() -> households.join(household, maryam, Relation.OTHER))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void someoneWhoLeftAHouseholdMayJoinAnother() {
        UUID zainab = find("1999990078");
        UUID first = households.found(zainab);
        households.leave(zainab);
        assertThat(households.householdOf(zainab)).isEmpty();
        UUID second = households.found(zainab);
        assertThat(households.householdOf(zainab)).contains(second).isNotEqualTo(first);
        households.leave(zainab);
    }

    @Test
    void aMinorIsReachedThroughHerGuardianUntilSheComesOfAge() {
        UUID reem = find("1999990094");
        UUID father = find("1999990037");
        assertThat(guardians.guardianOf(reem)).contains(father);
        assertThat(parties.contact(reem).mobileE164()).isEqualTo("+966519990003");
        assertThat(parties.contact(reem).agreedChannels()).containsExactly(Channel.SMS);
        assertThat(parties.view(reem).maskedMobile())
                .as("she has none of her own")
                .isNull();

        clock.set(TestClock.START.plusSeconds(2L * 365 * 24 * 3600));
        assertThat(guardians.guardianOf(reem)).isEmpty();
        assertThat(parties.contact(reem).mobileE164()).isNull();
    }

    @Test
    void aWomanOfAgeActsAloneAndGetsNoGuardian() {
        UUID zainab = find("1999990078");
        UUID abdullah = find("1999990037");
        // 18 Hijri years on 22 November 2026 (12/06/1448): born on 12/06/1430, which is 5 June 2009.
        LocalDate born = LocalDate.of(2009, 6, 5);
        assertThatThrownBy(() -> guardians.appointForMinor(zainab, abdullah, born))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("parties.guardian.ofAge"));
        assertThatThrownBy(() -> guardians.appointForMinor(zainab, abdullah, LocalDate.of(1800, 1, 1)))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> guardians.appointForMinor(zainab, abdullah, LocalDate.of(2030, 1, 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(guardians.guardianOf(zainab)).isEmpty();

        guardians.appointForMinor(zainab, abdullah, born.plusDays(1));
        assertThat(guardians.guardianOf(zainab)).contains(abdullah);
        guardians.end(zainab);
        assertThat(guardians.guardianOf(zainab)).isEmpty();
    }

    @Test
    void withoutLegalCapacityADeedNamesTheGuardian() {
        UUID ward = find("1999990052");
        UUID guardian = find("1999990011");
        assertThatThrownBy(() -> guardians.appointForIncapacity(ward, guardian, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> guardians.appointForIncapacity(ward, ward, "4/1448"))
                .isInstanceOf(ApiException.class);
        UUID minor = find("1999990094");
        assertThatThrownBy(() -> guardians.appointForIncapacity(ward, minor, "4/1448"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("parties.guardian.notCapable"));
        guardians.appointForIncapacity(ward, guardian, "٤/١٤٤٨");
        assertThat(guardians.guardianOf(ward)).contains(guardian);
        assertThatThrownBy(() -> guardians.appointForIncapacity(ward, find("1999990078"), "5/1448"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("parties.guardian.present"));
        guardians.end(ward);
    }

    @Test
    void accountsAreMaskedAndRecordedOnce() {
        UUID noura = find("1999990011");
        UUID account = accounts.record(noura, "sa92 0000 0000 0019 9990 0001", "iban");
        assertThat(accounts.of(noura)).containsExactly(new Accounts.Account(account, "SA••••0001"));
        assertThat(accounts.iban(account)).isEqualTo("SA9200000000001999900001");
        assertThatThrownBy(() -> accounts.record(noura, "AE070331234567890123456", "iban"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theShortAddressIsReadAndLiesEncrypted() {
        UUID noura = find("1999990011");
        assertThat(addresses.of(noura)).contains(new Addresses.Address("الهفوف", "XXXA1001"));
        addresses.record(noura, "الهفوف", "xxxa ١٠٠١", "");
        assertThat(addresses.of(noura).orElseThrow().shortAddress()).isEqualTo("XXXA1001");
        assertThatThrownBy(() -> addresses.record(noura, null, "XXX10011", "applicant."))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("applicant.shortAddress");
        assertThat(jdbc.queryForList("select p::text from party p", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains("XXXA1001") || row.contains("5858584131303031"));
    }

    private UUID find(String nationalId) {
        return parties.findByNationalId(nationalId).orElseThrow();
    }
}
