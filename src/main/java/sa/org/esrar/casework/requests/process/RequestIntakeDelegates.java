package sa.org.esrar.casework.requests.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.requests.DeniedSignatures;
import sa.org.esrar.casework.requests.RequestAnswers;
import sa.org.esrar.casework.requests.RequestCompleteness;
import sa.org.esrar.casework.requests.RequestMinutes;
import sa.org.esrar.casework.requests.RequestStudy;

/**
 * The delegates of {@code request-intake}: each service task's name leads to the one service method that does it, in the
 * engine's transaction (design, decision 1; decision record 0002).
 */
@Configuration(proxyBeanMethods = false)
class RequestIntakeDelegates {

    @Bean
    JavaDelegate startClockDelegate(RequestCompleteness completeness) {
        return forCase(completeness::startClock);
    }

    @Bean
    JavaDelegate sendReceiptDelegate(RequestCompleteness completeness) {
        return forCase(completeness::sendReceipt);
    }

    @Bean
    JavaDelegate warnCompletenessDelegate(RequestCompleteness completeness) {
        return forCase(completeness::warnCompleteness);
    }

    @Bean
    JavaDelegate escalateCompletenessDelegate(RequestCompleteness completeness) {
        return forCase(completeness::escalateCompleteness);
    }

    @Bean
    JavaDelegate closeDeniedDelegate(DeniedSignatures denied) {
        return forCase(denied::close);
    }

    @Bean
    JavaDelegate withdrawClockDelegate(RequestCompleteness completeness) {
        return forCase(completeness::withdrawClock);
    }

    @Bean
    JavaDelegate askForMissingDelegate(RequestCompleteness completeness) {
        return forCase(completeness::askForMissing);
    }

    @Bean
    JavaDelegate remindMissingDelegate(RequestCompleteness completeness) {
        return forCase(completeness::remindMissing);
    }

    @Bean
    JavaDelegate giveMissingNoticeDelegate(RequestCompleteness completeness) {
        return forCase(completeness::giveMissingNotice);
    }

    @Bean
    JavaDelegate fileAwayDelegate(RequestCompleteness completeness) {
        return forCase(completeness::fileAway);
    }

    @Bean
    JavaDelegate pauseClockDelegate(RequestStudy study) {
        return forCase(study::pauseClock);
    }

    @Bean
    JavaDelegate askBeneficiaryDelegate(RequestStudy study) {
        return forCase(study::askBeneficiary);
    }

    @Bean
    JavaDelegate resumeClockDelegate(RequestStudy study) {
        return forCase(study::resumeClock);
    }

    @Bean
    JavaDelegate sendAnswerDelegate(RequestAnswers answers) {
        return forCase(answers::sendAnswer);
    }

    @Bean
    JavaDelegate warnAnswerDueDelegate(RequestAnswers answers) {
        return forCase(answers::warnAnswerDue);
    }

    @Bean
    JavaDelegate escalateOverdueDelegate(RequestAnswers answers) {
        return forCase(answers::escalateOverdue);
    }

    @Bean
    JavaDelegate escalateEntitlementDelegate(RequestAnswers answers) {
        return forCase(answers::escalateEntitlement);
    }

    @Bean
    JavaDelegate confirmWithdrawalDelegate(RequestAnswers answers) {
        return forCase(answers::confirmWithdrawal);
    }

    /** No table row, no committee: the case goes to management and the process with it. */
    @Bean
    JavaDelegate reportUnknownCommitteeDelegate(RequestStudy study) {
        return execution -> {
            study.reportUnknownCommittee(execution.getProcessBusinessKey());
            execution.setVariable(RequestIntake.COMMITTEE, RequestStudy.MANAGEMENT);
        };
    }

    /** What the decision table found, if it found a committee. */
    @Bean
    ExecutionListener assignCommitteeListener(RequestStudy study) {
        return execution -> {
            if (execution.getVariable(RequestIntake.COMMITTEE) instanceof String group) {
                study.assignCommittee(execution.getProcessBusinessKey(), group);
            }
        };
    }

    /** The formation in force on the day on which the request comes to its committee says how it decides (D2). */
    @Bean
    ExecutionListener requestAtDecisionListener(RequestMinutes minutes) {
        return execution -> minutes.cameToDecision(execution.getProcessBusinessKey());
    }

    /** It waits for minutes as long as the token stands there, however it leaves. */
    @Bean
    ExecutionListener requestAwaitsMinutesListener(RequestMinutes minutes) {
        return execution -> minutes.awaits(
                execution.getProcessBusinessKey(), ExecutionListener.EVENTNAME_START.equals(execution.getEventName()));
    }

    @Bean
    JavaDelegate adoptRequestDecisionDelegate(RequestMinutes minutes) {
        return execution ->
                execution.setVariables(RequestIntake.decided(minutes.adopt(execution.getProcessBusinessKey())));
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
