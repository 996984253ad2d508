package sa.org.esrar.casework.committees.minutes;

import java.util.Optional;

/** Port: tasks of minutes that are over, so that who comes late is told and not turned away. */
public interface EndedTasks {

    /** Empty for one that is open, or was never one of minutes. */
    Optional<Ended> find(String taskId);

    /** @param assignee who had it last, or null */
    record Ended(String minutes, String key, String assignee) {}
}
