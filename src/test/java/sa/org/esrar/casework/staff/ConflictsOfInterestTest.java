package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.Disclosures.Conflict;
import sa.org.esrar.casework.staff.Disclosures.Conflict.Reason;
import sa.org.esrar.casework.staff.Disclosures.Disclosure;
import sa.org.esrar.casework.staff.Disclosures.Kind;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
class ConflictsOfInterestTest {

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffRecords records;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Parties parties;

    @Autowired
    DemoParties demoParties;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void demo() {
        demoParties.load();
        demoStaff.load();
    }

    @Test
    void aMemberOfTheBoardIsInConflictWithHerOwnCase() {
        UUID sarah = party("1999990086");
        assertThat(directory.inConflictWith(parties.hashes(sarah)))
                .extracting(StaffMember::userId)
                .containsExactly("board-member");
        assertThat(disclosures.conflictsWith(sarah))
                .containsExactly(new Conflict("board-member", Reason.IDENTITY_MATCH));
    }

    @Test
    void aDisclosedRelativeIsAConflictUntilItIsWithdrawn() {
        UUID huda = party("1999990045");
        assertThat(directory.inConflictWith(parties.hashes(huda)))
                .extracting(StaffMember::userId)
                .containsExactly("service-member");
        assertThat(disclosures.conflictsWith(huda)).containsExactly(new Conflict("service-member", Reason.DISCLOSED));

        long own = disclosures.disclose(
                "reception-1", new Disclosure(Kind.INTEREST, "شريكة في العمل", null, "٠٥١٩٩٩٠٠٠٤", null));
        assertThat(disclosures.conflictsWith(huda))
                .extracting(Conflict::userId)
                .containsExactly("reception-1", "service-member");
        disclosures.withdraw(own);
        assertThat(disclosures.conflictsWith(huda)).extracting(Conflict::userId).containsExactly("service-member");
    }

    @Test
    void aRelativeWithoutIdentityNumberIsDisclosedAsAParty() {
        UUID child = parties.registerAtDesk(person("ليان", null, null), "");
        long disclosure =
                disclosures.disclose("aid-member", new Disclosure(Kind.KINSHIP, "بنت الأخ", null, null, child));
        assertThat(disclosures.conflictsWith(child)).containsExactly(new Conflict("aid-member", Reason.DISCLOSED));
        disclosures.withdraw(disclosure);
        assertThat(disclosures.conflictsWith(child)).isEmpty();
    }

    @Test
    void aDisclosedPartyIsFoundByItsHashesToo() {
        UUID zainab = party("1999990078");
        long disclosure =
                disclosures.disclose("aid-chair", new Disclosure(Kind.KINSHIP, "ابنة العم", null, null, zainab));
        assertThat(directory.inConflictWith(parties.hash("1999990078", null)))
                .extracting(StaffMember::userId)
                .containsExactly("aid-chair");
        // The same person registered again by a volunteer, under her telephone only.
        UUID again = parties.registerAtDesk(person("زينب الليفي", null, "0519990007"), "");
        assertThat(disclosures.conflictsWith(again))
                .extracting(Conflict::userId)
                .containsExactly("aid-chair");
        disclosures.withdraw(disclosure);
    }

    @Test
    void theOwnTelephoneOfStaffMatchesAndTheStrongerReasonIsTold() {
        records.identify("accountant", null, "0519990006");
        long disclosure =
                disclosures.disclose("accountant", new Disclosure(Kind.KINSHIP, "قريب", "1999990060", null, null));
        assertThat(disclosures.conflictsWith(party("1999990060")))
                .containsExactly(new Conflict("accountant", Reason.IDENTITY_MATCH));
        records.identify("accountant", null, null);
        assertThat(disclosures.conflictsWith(party("1999990060")))
                .containsExactly(new Conflict("accountant", Reason.DISCLOSED));
        disclosures.withdraw(disclosure);
    }

    @Test
    void peopleWithoutNumbersMatchNobody() {
        UUID first = parties.registerAtDesk(person("مريم", null, null), "");
        assertThat(disclosures.conflictsWith(first)).isEmpty();
        assertThat(directory.inConflictWith(new Parties.IdentityHashes(null, null)))
                .isEmpty();
        long other = disclosures.disclose(
                "aid-secretary",
                new Disclosure(Kind.KINSHIP, "أخت", null, null, parties.registerAtDesk(person("جود", null, null), "")));
        assertThat(disclosures.conflictsWith(first)).isEmpty();
        disclosures.withdraw(other);
    }

    @Test
    void wrongDisclosuresAreRefused() {
        assertRefused(new Disclosure(Kind.KINSHIP, "أخت", null, null, null), "nationalId");
        assertRefused(new Disclosure(Kind.KINSHIP, "أخت", "1999990012", null, null), "nationalId");
        assertRefused(new Disclosure(Kind.KINSHIP, "أخت", null, "0135861234", null), "mobile");
        assertRefused(new Disclosure(Kind.KINSHIP, " ", "1999990045", null, null), "relation");
        assertRefused(new Disclosure(Kind.KINSHIP, "أخت 😀", "1999990045", null, null), "relation");
        Disclosure right = new Disclosure(Kind.KINSHIP, "أخت", "1999990045", null, null);
        assertThatThrownBy(() -> disclosures.disclose("nobody", right)).isInstanceOf(ApiException.class);
        Disclosure unknown = new Disclosure(Kind.KINSHIP, "أخت", null, null, UUID.randomUUID());
        assertThatThrownBy(() -> disclosures.disclose("aid-chair", unknown)).isInstanceOf(ApiException.class);
    }

    @Test
    void theYearlyStatementIsDueAgainAfterAYear() {
        assertThat(disclosures.statementsDue()).doesNotContain("service-member").contains("service-chair");
        disclosures.state("service-chair");
        disclosures.state("service-chair");
        assertThat(disclosures.statementsDue()).doesNotContain("service-chair");
        clock.set(TestClock.START.plusSeconds(366L * 24 * 3600));
        assertThat(disclosures.statementsDue()).contains("service-chair", "service-member");
        assertThat(disclosures.conflictsWith(party("1999990045")))
                .as("kinship does not lapse with the year")
                .hasSize(1);
    }

    @Test
    void numbersOfStaffAndRelativesLieEncrypted() {
        List<String> rows = jdbc.queryForList(
                "select m::text from staff_member m union all select d::text from disclosure d", String.class);
        assertThat(rows).hasSizeGreaterThan(28);
        assertThat(String.join("\n", rows))
                .doesNotContain("1999990086", "1999990045", "519990008")
                .doesNotContain("31393939393930303836", "31393939393930303435");
    }

    private void assertRefused(Disclosure disclosure, String field) {
        assertThatThrownBy(() -> disclosures.disclose("aid-chair", disclosure))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    private UUID party(String nationalId) {
        return parties.findByNationalId(nationalId).orElseThrow();
    }

    private static RegisterParty person(String name, String nationalId, String mobile) {
        return new RegisterParty(
                name,
                nationalId,
                mobile,
                null,
                null,
                "craftsperson",
                null,
                AddressForm.FEMININE,
                mobile == null ? List.of() : List.of(Channel.SMS),
                null,
                null);
    }
}
