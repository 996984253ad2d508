package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.StaffUser;

/** Who sees a case: the excluded never, management always but reports of violations, the others by their work on it. */
@Service
@Transactional
class CaseAccessRules implements CaseAccess {

    private static final Set<String> SEE_ALL = Set.of("executive-manager", "management");
    private static final Set<String> SEE_NONE = Set.of("human-resources", "analysts", "camunda-admin");
    private static final String REPORT_READERS = "violation-readers";
    private static final String FINANCE = "finance";
    private static final Set<CaseStatus> PAYMENT_ON = Set.of(CaseStatus.IN_FULFILMENT, CaseStatus.FULFILLED);

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Exclusions exclusions;
    private final ObjectProvider<OpenTasks> openTasks;
    private final Clock clock;

    CaseAccessRules(
            JdbcClient jdbc, CaseFiles files, Exclusions exclusions, ObjectProvider<OpenTasks> openTasks, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.exclusions = exclusions;
        this.openTasks = openTasks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Sight sight(String caseNumber, StaffUser user) {
        CaseHead head = files.head(caseNumber).orElse(null);
        if (head == null || exclusions.isExcluded(caseNumber, user.id())) {
            return Sight.NONE;
        }
        // Reports of violations have readers of their own, and nobody else but whom a task names.
        if (head.kind() == CaseKind.VIO ? user.isIn(REPORT_READERS) : seesAll(user)) {
            return Sight.FULL;
        }
        if (SEE_NONE.containsAll(user.groups())) {
            return Sight.NONE;
        }
        // Whoever is in finance alone never sees the matter, not even with a task on the case.
        if (user.isIn(FINANCE) && SEE_NONE.containsAll(without(user.groups(), FINANCE))) {
            return PAYMENT_ON.contains(head.status()) ? Sight.PAYMENT : Sight.NONE;
        }
        return granted(caseNumber, user.id()) || hasOpenTask(caseNumber, user) ? Sight.FULL : Sight.NONE;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(String caseNumber, StaffUser user) {
        return sight(caseNumber, user) == Sight.FULL;
    }

    @Override
    @Transactional(readOnly = true)
    public void requireSee(String caseNumber, StaffUser user) {
        if (!maySee(caseNumber, user)) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
    }

    @Override
    public boolean seesAll(StaffUser user) {
        return user.groups().stream().anyMatch(SEE_ALL::contains);
    }

    @Override
    public void grant(String caseNumber, String userId, String because) {
        jdbc.sql(
                        "insert into case_access (case_number, user_id, because, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(caseNumber, userId, because, SqlTime.of(clock.instant()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> grantedTo(String caseNumber) {
        return jdbc.sql("select distinct user_id from case_access where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .set();
    }

    private boolean granted(String caseNumber, String userId) {
        return jdbc.sql("select exists (select from case_access where case_number = ? and user_id = ?)")
                .params(caseNumber, userId)
                .query(Boolean.class)
                .single();
    }

    private boolean hasOpenTask(String caseNumber, StaffUser user) {
        return openTasks.stream().anyMatch(tasks -> tasks.anyFor(caseNumber, user));
    }

    private static Set<String> without(Set<String> groups, String group) {
        return groups.stream().filter(other -> !other.equals(group)).collect(Collectors.toSet());
    }
}
