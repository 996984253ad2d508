package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** What the engine itself has to know about sign-in and permissions. */
@Component
class SecurityEnginePlugin implements ProcessEnginePlugin {

    private final SecuritySettings settings;

    SecurityEnginePlugin(SecuritySettings settings) {
        this.settings = settings;
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
        engine.setAuthorizationCheckRevokes("auto");
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // Nothing: everything above is read while the engine starts.
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // Nothing to add to a running engine.
    }
}
