package sa.org.esrar.casework.committees.minutes;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tasks of minutes that are done away from the desk, each with a page of its own beside its form in Tasklist. */
public enum PhoneTask {
    APPROVE("userTask_approveMinutes"),
    ENDORSE("userTask_endorseMinutes"),
    RESOLVE("userTask_resolveObjection"),
    BOARD("userTask_decideByBoard");

    /** Where the pages lie; the task's id is added. */
    public static final String PAGES = "/staff/tasks/";

    private final String key;

    PhoneTask(String key) {
        this.key = key;
    }

    /** Of the user task in the diagram. */
    public String key() {
        return key;
    }

    public static Optional<PhoneTask> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Of all of them. */
    public static Set<String> keys() {
        return Arrays.stream(values()).map(PhoneTask::key).collect(Collectors.toSet());
    }
}
