package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.StaffDirectory;

/** What is new for each member of staff, in one message each working morning; how many, never what. */
@Service
public class Digest {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Fallback fallback;
    private final Exclusions exclusions;
    private final StaffDirectory staff;
    private final OutboxMessages messages;
    private final Messages texts;
    private final Clock clock;

    Digest(
            JdbcClient jdbc,
            WorkingDays workingDays,
            Fallback fallback,
            Exclusions exclusions,
            StaffDirectory staff,
            OutboxMessages messages,
            Messages texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.fallback = fallback;
        this.exclusions = exclusions;
        this.staff = staff;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells everyone what came since the last digest; nothing on a day off, nor to those with nothing new. */
    @Transactional
    public void tell() {
        if (!workingDays.isWorkingDay(HijriDates.dayInRiyadh(clock.instant()))) {
            return;
        }
        Map<String, Integer> perUser = new TreeMap<>();
        jdbc.sql(
                        """
                with told as (update digest_item set told_at = ? where told_at is null returning staff_group, case_number)
                select staff_group, case_number, count(*) as items from told group by staff_group, case_number""")
                .param(Timestamp.from(clock.instant()))
                .query(row -> {
                    int items = row.getInt("items");
                    String caseNumber = row.getString("case_number");
                    Set<String> excluded = caseNumber == null ? Set.of() : exclusions.excludedFrom(caseNumber);
                    fallback.actorsFor(row.getString("staff_group"), excluded).ifPresent(acting -> acting.userIds()
                            .forEach(user -> perUser.merge(user, items, Integer::sum)));
                });
        perUser.forEach((user, items) -> staff.find(user)
                .filter(member -> member.active() && member.email() != null)
                .ifPresent(member -> messages.toStaff(
                        null, user, "staff.digest", texts.text("notifications.staff.digest", "ar", items))));
    }
}
