package sa.org.esrar.casework.datachange.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.datachange.DataChangeCourse;
import sa.org.esrar.casework.datachange.DeniedDataChanges;

/** The delegates of {@code data-change} (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class DataChangeDelegates {

    @Bean
    JavaDelegate applyDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::apply);
    }

    @Bean
    JavaDelegate confirmDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::confirm);
    }

    @Bean
    JavaDelegate declineDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::decline);
    }

    @Bean
    JavaDelegate withdrawDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::withdraw);
    }

    @Bean
    JavaDelegate closeDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::close);
    }

    @Bean
    JavaDelegate escalateDataChangeDelegate(DataChangeCourse course) {
        return forCase(course::escalate);
    }

    @Bean
    JavaDelegate undoDataChangeDelegate(DeniedDataChanges denied) {
        return forCase(denied::undo);
    }

    @Bean
    JavaDelegate reinstateDataChangeDelegate(DeniedDataChanges denied) {
        return forCase(denied::reinstate);
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
