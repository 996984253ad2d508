package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;

/**
 * No query carries an expression: 7.24.0 checks neither or-queries nor filters for them, so that any signed-in person
 * could have anything evaluated. Asked, saved, run as a filter, or added to a filter: refused.
 */
class QueryExpressions {

    void refuse(Command<?> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseIn(query);
        } else if (command instanceof SaveFilterCmd) {
            refuseIn(((Filter) new DirectFieldAccessor(command).getPropertyValue("filter")).getQuery());
        }
    }

    /** @param stored the filter that the command runs, or null when there is none */
    void refuse(AbstractExecuteFilterCmd run, Filter stored) {
        refuseIn(new DirectFieldAccessor(run).getPropertyValue("extendingQuery"));
        if (stored != null) {
            refuseIn(stored.getQuery());
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
}
