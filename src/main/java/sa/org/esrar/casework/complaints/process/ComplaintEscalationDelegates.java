package sa.org.esrar.casework.complaints.process;

import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.complaints.ComplaintCourse;
import sa.org.esrar.casework.complaints.ComplaintDecisions;
import sa.org.esrar.casework.complaints.ComplaintExclusions;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.ComplaintMinutes;
import sa.org.esrar.casework.complaints.ComplaintReports;
import sa.org.esrar.casework.complaints.ComplaintWords;
import sa.org.esrar.casework.complaints.Severity;

/** The delegates of {@code complaint-escalation}: each leads to the one service method that does it (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class ComplaintEscalationDelegates {

    /** Where the engine keeps a decision's result for the listeners at its end. */
    private static final String RESULT = "decisionResult";

    @Bean
    JavaDelegate acknowledgeComplaintDelegate(ComplaintCourse course) {
        return forCase(course::acknowledge);
    }

    @Bean
    JavaDelegate excludeInvolvedDelegate(ComplaintExclusions exclusions) {
        return forCase(exclusions::excludeInvolved);
    }

    /** What the table found becomes three routing facts; its result as a whole is no variable (decision 2). */
    @Bean
    ExecutionListener recordSeverityListener(ComplaintCourse course) {
        return execution -> {
            DmnDecisionResultEntries found = ((DmnDecisionResult) execution.getVariable(RESULT)).getSingleResult();
            ComplaintKind kind = ComplaintKind.valueOf(found.getEntry(ComplaintEscalation.KIND));
            Severity severity = Severity.valueOf(found.getEntry(ComplaintEscalation.SEVERITY));
            boolean amicable = found.getEntry(ComplaintEscalation.AMICABLE);
            execution.setVariable(ComplaintEscalation.KIND, kind.name());
            execution.setVariable(ComplaintEscalation.SEVERITY, severity.name());
            execution.setVariable(ComplaintEscalation.AMICABLE, amicable);
            course.judge(execution.getProcessBusinessKey(), kind, severity, amicable);
        };
    }

    @Bean
    JavaDelegate alertManagementDelegate(ComplaintCourse course) {
        return forCase(course::alertManagement);
    }

    @Bean
    JavaDelegate beginHearingDelegate(ComplaintCourse course) {
        return forCase(course::beginHearing);
    }

    @Bean
    JavaDelegate warnComplaintDelegate(ComplaintCourse course) {
        return forCase(course::warn);
    }

    @Bean
    JavaDelegate escalateComplaintDelegate(ComplaintCourse course) {
        return forCase(course::escalate);
    }

    @Bean
    JavaDelegate sendOutcomeDelegate(ComplaintDecisions decisions) {
        return forCase(decisions::sendOutcome);
    }

    @Bean
    JavaDelegate harmFoundDelegate(ComplaintDecisions decisions) {
        return forCase(decisions::harmFound);
    }

    @Bean
    JavaDelegate openSecondStageDelegate(ComplaintDecisions decisions) {
        return forCase(decisions::openSecondStage);
    }

    @Bean
    JavaDelegate referOutsideDelegate(ComplaintDecisions decisions) {
        return forCase(decisions::referOutside);
    }

    @Bean
    JavaDelegate turnIntoReportDelegate(ComplaintReports reports) {
        return forCase(reports::turnIntoReport);
    }

    @Bean
    JavaDelegate closeComplaintDelegate(ComplaintWords words) {
        return forCase(words::close);
    }

    @Bean
    JavaDelegate reopenComplaintDelegate(ComplaintWords words) {
        return forCase(words::startAgain);
    }

    @Bean
    JavaDelegate acknowledgeWithdrawalDelegate(ComplaintWords words) {
        return forCase(words::acknowledgeWithdrawal);
    }

    /** The formation in force on the day on which it comes to the committee says how it decides (D2). */
    @Bean
    ExecutionListener complaintAtDecisionListener(ComplaintMinutes minutes) {
        return execution -> minutes.cameToDecision(execution.getProcessBusinessKey());
    }

    /** It waits for minutes as long as the token stands there, however it leaves. */
    @Bean
    ExecutionListener complaintAwaitsMinutesListener(ComplaintMinutes minutes) {
        return execution -> minutes.awaits(
                execution.getProcessBusinessKey(), ExecutionListener.EVENTNAME_START.equals(execution.getEventName()));
    }

    @Bean
    JavaDelegate adoptComplaintDecisionDelegate(ComplaintMinutes minutes) {
        return execution ->
                execution.setVariables(ComplaintEscalation.decided(minutes.adopt(execution.getProcessBusinessKey())));
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
