package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** What the tests of the case file have in common. */
@CaseworkTest
abstract class CasefileTest {

    static final String NATIONAL_ID = "1999990011";

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

    @Autowired
    Parties parties;

    UUID party;

    @BeforeEach
    void noura() {
        party = parties.register(
                new RegisterParty(
                        "نورة سعد العذقي",
                        NATIONAL_ID,
                        "0519990001",
                        "OWN",
                        "noura@example.com",
                        "productive-family",
                        "food",
                        AddressForm.FEMININE,
                        List.of(Channel.SMS),
                        "AFTER_ASR",
                        "ar"),
                "applicant.");
    }

    String newCase() {
        return open().caseNumber();
    }

    CaseRegister.Opened open() {
        return register.open(CaseKind.REQ, party, Channel.WEBSITE, CaseStatus.RECEIVED);
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
