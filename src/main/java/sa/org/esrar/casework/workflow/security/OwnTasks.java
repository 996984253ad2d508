package sa.org.esrar.casework.workflow.security;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.DirectFieldAccessor;

/**
 * The task list «مهامي» without an expression. A list that differs by reader would be a stored
 * <code>${currentUser()}</code> in the engine, and stored expressions are what decision 8a keeps out. So the list is stored as
 * "assigned to anyone" with a mark, and whenever it is run, by whichever way, the reader is added here as the assignee. That
 * only ever narrows it, whoever sets the mark and whatever else was asked.
 */
public class OwnTasks {

    /** The property of a filter that says which of our lists it is. */
    public static final String LIST = "casework";

    /** Its value for the list that is narrowed. */
    public static final String MINE = "mine";

    private static final String EXTENDING = "extendingQuery";

    private final IdentityService identity;

    OwnTasks(IdentityService identity) {
        this.identity = identity;
    }

    /** @param stored the filter that the command runs, or null when there is none */
    void narrow(AbstractExecuteFilterCmd run, Filter stored) {
        Map<String, Object> properties = stored == null ? null : stored.getProperties();
        Authentication reader = identity.getCurrentAuthentication();
        if (properties == null || !MINE.equals(properties.get(LIST)) || reader == null || reader.getUserId() == null) {
            return;
        }
        DirectFieldAccessor command = new DirectFieldAccessor(run);
        TaskQuery asked = (TaskQuery) command.getPropertyValue(EXTENDING);
        command.setPropertyValue(
                EXTENDING, (asked == null ? new TaskQueryImpl() : asked).taskAssignee(reader.getUserId()));
    }
}
