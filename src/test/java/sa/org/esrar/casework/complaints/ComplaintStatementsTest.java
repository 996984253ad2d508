package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Statements;

/** What a complaint asks of the database does not grow with the committee. */
@CaseworkTest
class ComplaintStatementsTest extends ComplaintSteps {

    @Autowired
    ComplaintSettlements settlements;

    @Autowired
    ComplaintHearings hearings;

    @Autowired
    Committees committees;

    @Autowired
    Notifications notifications;

    @Autowired
    CaseRegister cases;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    private static List<String> about(String table, List<String> sent) {
        return sent.stream().filter(statement -> statement.contains(table)).toList();
    }

    @Test
    void whoMaySettleIsAskedOfAllAtOnce() {
        Made made = checked(complain());
        assertThat(settlements.settlers(made.caseNumber()))
                .extracting(StaffMember::userId)
                .containsExactly(CHAIR, MEMBER, "follow-up-member-2", SECRETARY, "liaison-1");
        List<String> sent = Statements.of(() -> settlements.settlers(made.caseNumber()));
        assertThat(about("absence", sent)).hasSize(1);
        assertThat(about("staff_member", sent)).hasSize(1);
        assertThat(about("case_exclusion", sent)).hasSize(1);
    }

    @Test
    void committeesComeWithTheirMembersInOneStatement() {
        assertThat(Statements.of(() -> assertThat(committees.find(ComplaintFile.COMMITTEE))
                        .get()
                        .extracting(Committee::members)
                        .isEqualTo(List.of(
                                new Member(CHAIR, Role.CHAIR),
                                new Member(SECRETARY, Role.SECRETARY),
                                new Member(MEMBER, Role.MEMBER),
                                new Member("follow-up-member-2", Role.MEMBER)))))
                .hasSize(1);
        assertThat(Statements.of(() -> assertThat(committees.all())
                        .extracting(Committee::code)
                        .containsExactly(
                                "aid-committee",
                                "board",
                                "follow-up-committee",
                                "investigation-committee",
                                "service-committee")))
                .hasSize(1);
        assertThat(committees.find("no-such-committee")).isEmpty();
    }

    @Test
    void groupIsToldWithOneStatementForEachMessageAndThreeForAll() {
        Made made = complain();
        List<String> sent = transaction.execute(status -> {
            exclusions.exclude(made.caseNumber(), MEMBER, "DECLARED", MEMBER);
            return Statements.of(
                    () -> notifications.tellGroup(ComplaintFile.COMMITTEE, "staff.dueSoon", made.caseNumber()));
        });
        assertThat(about("insert into outbox_message", sent)).hasSize(3);
        assertThat(sent).hasSize(6);
        assertThat(Set.copyOf(told(made, "staff.dueSoon")))
                .as("who is excluded hears nothing")
                .isEqualTo(Set.of(CHAIR, SECRETARY, "follow-up-member-2"));
    }

    @Test
    void caseThatIsLockedIsHeldWithoutAnotherStatement() {
        Made made = complain();
        transaction.executeWithoutResult(status -> {
            assertThat(Statements.of(() -> exclusions.hold(made.caseNumber())))
                    .singleElement()
                    .asString()
                    .contains("for no key update");
            assertThat(Statements.of(() -> exclusions.hold(made.caseNumber()))).isEmpty();
            assertThat(Statements.of(() -> cases.lock(made.caseNumber()))).isEmpty();
            exclusions.hold("CMP-1448-999999");
        });
    }

    @Test
    void whatIsSaidIsWrittenWithoutLookingForItFirst() {
        Made made = proposed(complain());
        step(made, "proposal", "accepted", "false");
        List<String> sent = Statements.of(() -> hearings.hear(
                made.caseNumber(),
                ComplaintHearings.Side.COMPLAINANT,
                ComplaintHearings.How.CALL,
                "قالت ما قالت",
                MEMBER));
        assertThat(about("complaint_statement", sent))
                .singleElement()
                .asString()
                .startsWith("insert into");
    }
}
