package sa.org.esrar.casework.workflow.webapps;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A new day begins: what is late and what is due this week changes. */
@Component
@Profile("!test")
class TaskListsEachNight {

    private final TaskLists lists;

    TaskListsEachNight(TaskLists lists) {
        this.lists = lists;
    }

    @Scheduled(cron = "5 0 0 * * *", zone = "Asia/Riyadh")
    void refresh() {
        lists.refresh();
    }
}
