package sa.org.esrar.casework.workflow.webapps;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.security.OwnTasks;

/**
 * The task lists that everyone finds in Tasklist (glossary, section 11). Each shows what its reader may see. Expressions in
 * filters are refused by the engine's guard, so their days are plain dates, which are set anew each night, and the reader of
 * «مهامي» is added when it is run ({@link OwnTasks}). There is no list of what waits for the beneficiary: no task is open then.
 */
@Component
public class TaskLists implements SmartInitializingSingleton {

    /** Any number, but the same on every node. */
    private static final long LOCK = 0x657372_6C697374L;

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final FilterService filters;
    private final TaskService tasks;
    private final SystemWork system;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskLists(
            FilterService filters,
            TaskService tasks,
            SystemWork system,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.system = system;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** Makes the lists that are not there yet, and gives those of a day their new dates. */
    public void refresh() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            system.run(this::ensureAll);
        });
    }

    private void ensureAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RIYADH);
        LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        ensure(
                1,
                OwnTasks.MINE,
                "مهامي",
                "مهام توليتموها",
                tasks.createTaskQuery().taskAssigned());
        ensure(
                2,
                "group",
                "مهام مجموعتي",
                "مهام لم يتولَّها أحد بعد",
                tasks.createTaskQuery().taskUnassigned());
        ensure(
                3,
                "week",
                "تُستحق هذا الأسبوع",
                "من اليوم إلى السبت",
                tasks.createTaskQuery()
                        .dueAfter(new Date(start(today).getTime() - 1))
                        .dueBefore(start(nextWeek))
                        .orderByDueDate()
                        .asc());
        ensure(
                4,
                "late",
                "المتأخرة",
                "مضى موعدها",
                tasks.createTaskQuery().dueBefore(start(today)).orderByDueDate().asc());
        ensure(5, "all", "جميع المهام", "كل ما يحق لكم الاطلاع عليه", tasks.createTaskQuery());
    }

    private void ensure(int place, String key, String name, String description, TaskQuery query) {
        List<Filter> lists = filters.createTaskFilterQuery().list();
        Filter list = lists.stream()
                .filter(one -> one.getProperties() != null
                        && key.equals(one.getProperties().get(OwnTasks.LIST)))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
        list.setName(name);
        list.setQuery(query);
        list.setProperties(Map.of(
                OwnTasks.LIST,
                key,
                "description",
                description,
                "priority",
                place,
                "color",
                "#1f5c4a",
                "refresh",
                true));
        filters.saveFilter(list);
    }

    private static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(RIYADH).toInstant());
    }
}
