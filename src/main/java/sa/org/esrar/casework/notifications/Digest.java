package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.StaffDirectory;

/** What is new for each member of staff, in one message each working morning; how many cases, never which. */
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
        List<Item> items = jdbc.sql(
                        """
                update digest_item set told_at = ? where told_at is null
                returning staff_group as "group", coalesce(case_number, '') as case_number""")
                .param(Timestamp.from(clock.instant()))
                .query(Item.class)
                .list();
        perUser(items).forEach((user, cases) -> staff.find(user)
                .filter(member -> member.active() && member.email() != null)
                .ifPresent(member -> messages.toStaff(
                        null,
                        user,
                        "staff.digest",
                        texts.text("notifications.staff.digest", Languages.AR, cases.size()))));
    }

    /** Excluded people are not told, not even that there is a case (F4); who acts for them is. */
    private Map<String, Set<String>> perUser(List<Item> items) {
        Map<String, Set<String>> perUser = new TreeMap<>();
        for (Item item : new LinkedHashSet<>(items)) {
            fallback.actorsFor(item.group(), exclusions.excludedFrom(item.caseNumber()))
                    .ifPresent(acting -> acting.userIds()
                            .forEach(user -> perUser.computeIfAbsent(user, any -> new HashSet<>())
                                    .add(item.caseNumber())));
        }
        return perUser;
    }

    private record Item(String group, String caseNumber) {}
}
