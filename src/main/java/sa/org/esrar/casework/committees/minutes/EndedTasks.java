package sa.org.esrar.casework.committees.minutes;

import java.util.Optional;

/** Port: tasks of minutes that are over, so that who comes late is told and not turned away. */
public interface EndedTasks {

    /** The minutes that a task was about; empty for one that is open, or was never one of minutes. */
    Optional<String> minutesOf(String taskId);
}
