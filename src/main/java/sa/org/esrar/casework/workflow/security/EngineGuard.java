package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands before every command of the engine (decisions 3 and 8a): refuses queries that would evaluate an expression,
 * whoever asks, and from outside everything that {@link OutsideRules} do not allow. What the engine and our listeners do
 * inside a command that was allowed is not asked again.
 */
class EngineGuard extends CommandInterceptor {

    private final QueryExpressions expressions;
    private final OutsideRules rules;
    private final AccountChanges accounts;

    EngineGuard(QueryExpressions expressions, OutsideRules rules, AccountChanges accounts) {
        this.expressions = expressions;
        this.rules = rules;
        this.accounts = accounts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        expressions.refuse(command, next);
        boolean outermost = Context.getCommandContext() == null;
        if (!outermost || !Outside.isHere()) {
            return accounts.around(command, next::execute);
        }
        return accounts.around(rules.check(command, next), next::execute);
    }
}
