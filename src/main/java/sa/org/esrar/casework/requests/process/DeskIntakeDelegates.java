package sa.org.esrar.casework.requests.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.requests.AbandonedDrafts;

/** The delegates of {@code desk-intake}. */
@Configuration(proxyBeanMethods = false)
class DeskIntakeDelegates {

    @Bean
    JavaDelegate destroyDraftDelegate(AbandonedDrafts drafts) {
        return execution -> drafts.destroy(execution.getProcessBusinessKey());
    }
}
