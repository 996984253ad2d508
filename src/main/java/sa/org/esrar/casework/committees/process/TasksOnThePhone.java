package sa.org.esrar.casework.committees.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.PhoneTask;
import sa.org.esrar.casework.notifications.TaskNews;

/** Whoever is asked for a word on minutes gets the way to it along, and hears what is asked of them. */
@Component
class TasksOnThePhone implements TaskNews {

    private final MinutesRepository minutes;

    TasksOnThePhone(MinutesRepository minutes) {
        this.minutes = minutes;
    }

    @Override
    public Set<String> taskKeys() {
        return PhoneTask.keys();
    }

    @Override
    public String template(String taskKey, String number) {
        return switch (PhoneTask.of(taskKey).orElseThrow()) {
            case APPROVE ->
                minutes.require(number).version() > 1 ? "staff.minutesToApproveAnew" : "staff.minutesToApprove";
            case ENDORSE -> "staff.minutesToEndorse";
            case RESOLVE -> "staff.minutesObjected";
            case BOARD -> "staff.minutesBeforeBoard";
        };
    }

    @Override
    public String pages() {
        return PhoneTask.PAGES;
    }
}
