package sa.org.esrar.casework.committees.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.sittings.SittingProposals;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract of {@code processes/sitting-plan.bpmn}; the clock starts it, and it is about no case. */
@Component
class SittingsEachMorning implements ProcessContract {

    @Override
    public String processId() {
        return "sitting-plan";
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }

    @Configuration(proxyBeanMethods = false)
    static class Delegates {

        @Bean
        JavaDelegate proposeMeetingsDelegate(SittingProposals proposals) {
            return execution -> proposals.propose();
        }
    }
}
