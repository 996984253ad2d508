package sa.org.esrar.casework.violations.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.violations.ReportExclusions;
import sa.org.esrar.casework.violations.ReportFilings;
import sa.org.esrar.casework.violations.ReportHandling;
import sa.org.esrar.casework.violations.ReportTalk;

/** The delegates of {@code violation-report}: each leads to the one service method that does it (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class ViolationDelegates {

    @Bean
    JavaDelegate takeOverCaseDelegate(ReportFilings filings) {
        return execution -> filings.takeOver(
                execution.getProcessBusinessKey(), (String) execution.getVariable(ViolationReporting.TURNED_FROM));
    }

    @Bean
    JavaDelegate acknowledgeReportDelegate(ReportHandling handling) {
        return forCase(handling::acknowledge);
    }

    @Bean
    JavaDelegate excludeConcernedDelegate(ReportExclusions exclusions) {
        return execution -> execution.setVariable(
                ViolationReporting.SOMEBODY_READS, exclusions.excludeConcerned(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate referReportOutsideDelegate(ReportHandling handling) {
        return forCase(handling::referOutside);
    }

    @Bean
    JavaDelegate goOnWithoutReplyDelegate(ReportTalk talk) {
        return forCase(talk::goOnWithoutReply);
    }

    @Bean
    JavaDelegate beginInvestigationDelegate(ReportHandling handling) {
        return forCase(handling::beginInvestigation);
    }

    @Bean
    JavaDelegate tellReportOutcomeDelegate(ReportHandling handling) {
        return execution -> execution.setVariable(
                ViolationReporting.OUTCOME,
                handling.tellOutcome(execution.getProcessBusinessKey()).name());
    }

    @Bean
    JavaDelegate warnReadersDelegate(ReportHandling handling) {
        return forCase(handling::warn);
    }

    @Bean
    JavaDelegate escalateToReadersDelegate(ReportHandling handling) {
        return forCase(handling::escalate);
    }

    @Bean
    JavaDelegate tellChairDelegate(ReportHandling handling) {
        return forCase(handling::tellChair);
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
