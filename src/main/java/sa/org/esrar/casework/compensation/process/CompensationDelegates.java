package sa.org.esrar.casework.compensation.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.rulings.Rulings;

/** The delegates of {@code compensation-investigation}: each leads to the one service method that does it (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class CompensationDelegates {

    @Bean
    JavaDelegate openClaimDelegate(Claims claims) {
        return execution -> claims.openFromComplaint(
                execution.getProcessBusinessKey(), (String) execution.getVariable(CompensationInvestigation.HARMED_IN));
    }

    @Bean
    JavaDelegate acknowledgeClaimDelegate(Claims claims) {
        return forCase(claims::acknowledge);
    }

    @Bean
    JavaDelegate excludeInvolvedInHarmDelegate(Claims claims) {
        return forCase(claims::excludeInvolved);
    }

    @Bean
    JavaDelegate escalateCompensationDelegate(Claims claims) {
        return forCase(claims::escalate);
    }

    @Bean
    JavaDelegate apologiseCompensationDelegate(Claims claims) {
        return forCase(claims::apologise);
    }

    /** It waits for minutes as long as the token stands there, however it leaves. */
    @Bean
    ExecutionListener compensationAwaitsMinutesListener(Findings findings) {
        return execution -> findings.awaits(
                execution.getProcessBusinessKey(), ExecutionListener.EVENTNAME_START.equals(execution.getEventName()));
    }

    @Bean
    JavaDelegate adoptFindingsDelegate(Findings findings) {
        return execution -> execution.setVariable(
                CompensationInvestigation.FAULT_PROVEN, findings.adopt(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate sendRefusalDelegate(Findings findings) {
        return forCase(findings::sendRefusal);
    }

    @Bean
    ExecutionListener refusalStandsListener(Findings findings) {
        return execution -> findings.closeUnproven(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate sendObjectionRefusedDelegate(HarmObjections objections) {
        return forCase(objections::sendRefused);
    }

    @Bean
    JavaDelegate sendRulingAgainstDelegate(Rulings rulings) {
        return forCase(rulings::sendRulingAgainst);
    }

    @Bean
    JavaDelegate tellExternalWayDelegate(Rulings rulings) {
        return forCase(rulings::tellExternalWay);
    }

    @Bean
    JavaDelegate closeRestedDelegate(Rulings rulings) {
        return forCase(rulings::closeRested);
    }

    @Bean
    ExecutionListener negotiationBegunListener(Offers offers) {
        return execution -> offers.begin(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate sendOfferDelegate(Offers offers) {
        return forCase(offers::send);
    }

    @Bean
    ExecutionListener offerExpiredListener(Offers offers) {
        return execution -> offers.expire(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate remindSignatureDelegate(Agreements agreements) {
        return forCase(agreements::remind);
    }

    @Bean
    JavaDelegate sealAgreementDelegate(Agreements agreements) {
        return forCase(agreements::seal);
    }

    @Bean
    ExecutionListener paymentBegunListener(Payments payments) {
        return execution -> payments.begin(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate notifyPaymentDelegate(Payments payments) {
        return forCase(payments::sendNotice);
    }

    @Bean
    JavaDelegate closeCompensationDelegate(Payments payments) {
        return forCase(payments::close);
    }

    @Bean
    JavaDelegate acknowledgeClaimWithdrawalDelegate(Claims claims) {
        return forCase(claims::acknowledgeWithdrawal);
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
