package sa.org.esrar.casework.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.coverage.CoverageRecorder;
import sa.org.esrar.casework.workflow.UsedInDiagrams;
import sa.org.esrar.casework.workflow.gate.TrialContract;

/**
 * Only what the engine needs, and the beans that the trial process speaks of. A test component, so that the scan of the
 * whole application passes it by.
 */
@TestComponent
@SpringBootConfiguration
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@Import({TestClock.Configuration.class, CoverageRecorder.class})
@ComponentScan({
    "sa.org.esrar.casework.workflow.engine",
    "sa.org.esrar.casework.workflow.gate",
    "sa.org.esrar.casework.workflow.deployment"
})
@ConfigurationPropertiesScan("sa.org.esrar.casework.workflow.engine")
class EngineTestApplication {

    @Bean
    TrialContract trialContract() {
        return new TrialContract();
    }

    @Bean("deadlines")
    TrialDeadlines deadlines() {
        return new TrialDeadlines();
    }

    @Bean
    @UsedInDiagrams
    TrialLog trialLog() {
        return new TrialLog();
    }

    @Bean
    WarnTrialDelegate warnTrialDelegate() {
        return new WarnTrialDelegate();
    }

    /** Not for diagrams: neither marked nor a delegate. */
    @Bean
    StringBuilder secretBean() {
        return new StringBuilder("secret");
    }

    /** Fails as often as a test wants. */
    static class WarnTrialDelegate implements JavaDelegate {

        boolean failing;

        @Override
        public void execute(DelegateExecution execution) {
            if (failing) {
                throw new IllegalStateException("the other side does not answer");
            }
        }
    }
}
