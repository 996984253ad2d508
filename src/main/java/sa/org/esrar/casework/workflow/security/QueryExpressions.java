package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * No query carries an expression: 7.24.0 checks neither or-queries nor filters for them, so that any signed-in person
 * could have anything evaluated. Asked, saved, run as a filter, or added to a filter: refused.
 */
class QueryExpressions {

    /** @param engine the rest of the chain, through which a stored filter is read with the caller's own permissions */
    void refuse(Command<?> command, CommandExecutor engine) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseIn(query);
        } else if (command instanceof SaveFilterCmd) {
            refuseIn(((Filter) field(command, "filter")).getQuery());
        } else if (command instanceof AbstractExecuteFilterCmd run) {
            refuseIn(field(run, "extendingQuery"));
            Filter stored = engine.execute(new GetFilterCmd((String) field(run, "filterId")));
            if (stored != null) {
                refuseIn(stored.getQuery());
            }
        }
    }

    private static void refuseIn(Object query) {
        boolean found = query instanceof AbstractQuery<?, ?> plain
                        && !plain.getExpressions().isEmpty()
                || query instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream()
                                .anyMatch(part -> !part.getExpressions().isEmpty());
        if (found) {
            throw new AuthorizationException("Expressions in task queries and filters are not allowed here.");
        }
    }

    private static Object field(Object command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
