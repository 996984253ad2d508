package sa.org.esrar.casework.workflow.security;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.CommitteeChanged;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.workflow.AttendanceChanged;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * The group of a formed committee holds exactly its members and alternates of today (D2), as far as they have accounts: with
 * each change in the same transaction, and each day, because seats begin and end by dates. A committee that is not formed
 * leaves its group to whoever keeps it by hand.
 */
@Component
class CommitteeGroups {

    private final Committees committees;
    private final IdentityService identity;
    private final TasksLeftBehind tasks;
    private final StaffAccounts accounts;
    private final MembershipChanges changes;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final SystemWork system;
    private final TransactionTemplate transaction;

    CommitteeGroups(
            Committees committees,
            IdentityService identity,
            TasksLeftBehind tasks,
            StaffAccounts accounts,
            MembershipChanges changes,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            SystemWork system,
            PlatformTransactionManager transactions) {
        this.committees = committees;
        this.identity = identity;
        this.tasks = tasks;
        this.accounts = accounts;
        this.changes = changes;
        this.events = events;
        this.jdbc = jdbc;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void changed(CommitteeChanged change) {
        follow(change.code());
    }

    /** Each committee in a transaction of its own. */
    void followAll() {
        committees.names().keySet().forEach(this::follow);
    }

    /** Two nodes do not do it at once, and the later one sees what the first one did. */
    private void follow(String code) {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext('casework.committee.group'), hashtext(?))", code);
            committees.find(code).ifPresent(committee -> system.run(() -> follow(committee)));
        });
    }

    private void follow(Committee committee) {
        String group = committee.code();
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            return;
        }
        Set<String> belong = withAccounts(committee);
        Set<String> present = accounts.membersOf(group);
        Set<String> joining = new TreeSet<>(belong);
        joining.removeAll(present);
        Set<String> leaving = new TreeSet<>(present);
        leaving.removeAll(belong);
        joining.forEach(userId -> identity.createMembership(userId, group));
        leaving.forEach(userId -> identity.deleteMembership(userId, group));
        leaving.forEach(userId -> tasks.by(userId, group));
        if (!joining.isEmpty() || !leaving.isEmpty()) {
            changes.of(Stream.concat(joining.stream(), leaving.stream()).toList());
            events.publishEvent(new AttendanceChanged());
        }
    }

    private Set<String> withAccounts(Committee committee) {
        String[] people = Stream.concat(
                        committee.members().stream().map(Member::userId),
                        committee.alternates().stream().map(Alternate::userId))
                .toArray(String[]::new);
        return people.length == 0
                ? Set.of()
                : identity.createUserQuery().userIdIn(people).unlimitedList().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
    }
}
