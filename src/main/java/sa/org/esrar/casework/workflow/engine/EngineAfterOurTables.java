package sa.org.esrar.casework.workflow.engine;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Flyway refuses a schema that already holds the engine's tables, so the engine waits for it. */
@Component
class EngineAfterOurTables extends AbstractDependsOnBeanFactoryPostProcessor {

    EngineAfterOurTables() {
        super(ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
    }
}
