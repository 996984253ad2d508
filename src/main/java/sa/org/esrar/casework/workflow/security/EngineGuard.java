package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Stands before every command of the engine (decisions 3 and 8a): refuses queries that would evaluate an expression,
 * whoever asks, and from outside everything that {@link OutsideRules} do not allow. What the engine and our listeners do
 * inside a command that was allowed is not asked again.
 */
class EngineGuard extends CommandInterceptor {

    private final QueryExpressions expressions;
    private final OwnTasks ownTasks;
    private final OutsideRules rules;
    private final AccountChanges accounts;

    EngineGuard(QueryExpressions expressions, OwnTasks ownTasks, OutsideRules rules, AccountChanges accounts) {
        this.expressions = expressions;
        this.ownTasks = ownTasks;
        this.rules = rules;
        this.accounts = accounts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractExecuteFilterCmd run) {
            // Read with the caller's own permissions.
            Filter stored =
                    next.execute(new GetFilterCmd((String) new DirectFieldAccessor(run).getPropertyValue("filterId")));
            expressions.refuse(run, stored);
            ownTasks.narrow(run, stored);
        } else {
            expressions.refuse(command);
        }
        boolean outermost = Context.getCommandContext() == null;
        if (!outermost || !Outside.isHere()) {
            return accounts.around(command, next::execute);
        }
        return accounts.around(rules.check(command, next), next::execute);
    }
}
