package sa.org.esrar.casework.workflow.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine itself has to know about sign-in and permissions. */
@Component
class SecurityEnginePlugin extends AbstractProcessEnginePlugin {

    private final SecuritySettings settings;
    private final CredentialStates credentials;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SecurityEnginePlugin(
            SecuritySettings settings,
            CredentialStates credentials,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.credentials = credentials;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Our ids have hyphens; people from an identity provider may have dots or an address.
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new StaffPasswordPolicy());
        engine.setLoginMaxAttempts(settings.failuresBeforeLock());
        engine.setLoginDelayBase(1);
        engine.setLoginDelayFactor(2);
        engine.setLoginDelayMaxTime(60);
        // A candidate and an assignee may work on a task, not change it.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // Not "auto": without a revoke for the caller the engine asks another way, whose time grows with the square of
        // the
        // open tasks (TaskQuerySpeedTest).
        engine.setAuthorizationCheckRevokes("always");
        engine.setCustomPreCommandInterceptorsTxRequired(
                withGuard(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** Each chain has a guard of its own: an interceptor knows its successor. */
    private List<CommandInterceptor> withGuard(ProcessEngineConfigurationImpl engine, List<CommandInterceptor> others) {
        List<CommandInterceptor> chain = new ArrayList<>();
        chain.add(new EngineGuard(
                new QueryExpressions(),
                new OwnTasks(engine.getIdentityService()),
                new OutsideRules(engine.getIdentityService()),
                new AccountChanges(engine.getIdentityService(), credentials, jdbc, transaction)));
        if (others != null) {
            chain.addAll(others);
        }
        return chain;
    }
}
