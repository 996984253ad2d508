package sa.org.esrar.casework.requests;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.IntakePeople.Settled;
import sa.org.esrar.casework.requests.TakeIntake.Agency;
import sa.org.esrar.casework.requests.TakeIntake.Particulars;

/** How a case came to the desk, on {@code desk_intake}. */
@Component
class DeskIntakeRecords {

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    DeskIntakeRecords(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    void keep(String caseNumber, TakeIntake intake, Particulars particulars, Settled people, String by) {
        Agency agency = intake.acting() == null ? null : intake.acting().agency();
        jdbc.sql(
                        """
                insert into desk_intake (case_number, taken_by, taken_at, particulars, volunteer_id, acting_id, acts_as,
                                         agency, agency_until)
                values (:caseNumber, :by, :at, :particulars, :volunteer, :acting, :actsAs, :agency, :agencyUntil)""")
                .param("caseNumber", caseNumber)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("particulars", texts.sealObject(particulars))
                .param("volunteer", people.volunteer(), Types.OTHER)
                .param("acting", people.acting(), Types.OTHER)
                .param("actsAs", people.acting() == null ? null : agency == null ? "GUARDIAN" : "AGENT", Types.VARCHAR)
                .param("agency", agency == null ? null : texts.sealObject(agency), Types.BINARY)
                .param("agencyUntil", agency == null ? null : agency.until(), Types.DATE)
                .update();
    }

    /** Empty for a case that came by another door. */
    Optional<Kept> of(String caseNumber) {
        return jdbc.sql("select * from desk_intake where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> new Kept(
                        row.getString("taken_by"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getBytes("particulars") == null
                                ? null
                                : texts.openObject(row.getBytes("particulars"), Particulars.class),
                        row.getObject("volunteer_id", UUID.class),
                        row.getObject("acting_id", UUID.class),
                        row.getString("acts_as"),
                        row.getBytes("agency") == null ? null : texts.openObject(row.getBytes("agency"), Agency.class),
                        row.getObject("agency_until", LocalDate.class),
                        row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    void confirm(String caseNumber, ConfirmFiling confirmation, String by) {
        jdbc.sql("update desk_intake set confirmed_at = ?, confirmed_by = ?, confirmation = ? where case_number = ?")
                .params(Timestamp.from(clock.instant()), by, texts.sealObject(confirmation), caseNumber)
                .update();
    }

    /** What was typed goes with the draft (F2); who took it down and when stays. */
    void forget(String caseNumber) {
        jdbc.sql("update desk_intake set particulars = null, agency = null, volunteer_id = null, acting_id = null,"
                        + " acts_as = null, agency_until = null, confirmation = null where case_number = ?")
                .param(caseNumber)
                .update();
    }

    /**
     * @param particulars null once they were destroyed
     * @param actsAs {@code AGENT}, {@code GUARDIAN} or null
     */
    record Kept(
            String takenBy,
            Instant takenAt,
            Particulars particulars,
            UUID volunteer,
            UUID acting,
            String actsAs,
            Agency agency,
            LocalDate agencyUntil,
            boolean confirmed) {}
}
