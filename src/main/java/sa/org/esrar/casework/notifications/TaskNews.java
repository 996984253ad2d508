package sa.org.esrar.casework.notifications;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: tasks that can be done away from the desk. Whoever is given one hears of it in words of its own, with a link to its
 * page; where it is given to nobody, everybody of the group that it is offered to.
 */
public interface TaskNews {

    /** Ids of user tasks in the diagrams. */
    Set<String> taskKeys();

    /** Key of what is said about a task of a case, which names {@code {link}}. */
    String template(String taskKey, String caseNumber);

    /** Path to which the task's id is added. */
    String pages();

    static Optional<TaskNews> of(List<TaskNews> all, String taskKey) {
        return all.stream().filter(one -> one.taskKeys().contains(taskKey)).findFirst();
    }
}
