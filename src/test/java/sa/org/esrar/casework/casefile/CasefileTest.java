package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** What the tests of the case file have in common. */
@CaseworkTest
abstract class CasefileTest {

    static final UUID PARTY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Autowired
    CaseRegister register;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @MockitoBean
    Parties parties;

    @MockitoBean
    StaffDirectory staff;

    String newCase() {
        return open().caseNumber();
    }

    CaseRegister.Opened open() {
        return register.open(CaseKind.REQ, PARTY, Channel.WEBSITE, CaseStatus.RECEIVED);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** As someone with the database's superuser does, past every trigger. */
    void tamper(String... statements) {
        inTransaction(() -> {
            jdbc.execute("set local session_replication_role = replica");
            for (String statement : statements) {
                jdbc.execute(statement);
            }
        });
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
