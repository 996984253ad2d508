package sa.org.esrar.casework.inquiries.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.inquiries.DeskInquiries;
import sa.org.esrar.casework.inquiries.InquiryAnswers;
import sa.org.esrar.casework.inquiries.InquiryOpinions;
import sa.org.esrar.casework.inquiries.InquiryRouting;
import sa.org.esrar.casework.inquiries.LateInquiries;

/**
 * The delegates of {@code inquiry} and {@code desk-inquiry}: each service task's name leads to the one service method
 * that does it, in the engine's transaction (design, decision 1; decision record 0002).
 */
@Configuration(proxyBeanMethods = false)
class InquiryDelegates {

    @Bean
    JavaDelegate openInquiryDelegate(DeskInquiries desk) {
        return forCase(desk::begin);
    }

    @Bean
    JavaDelegate acknowledgeInquiryDelegate(InquiryRouting routing) {
        return forCase(routing::acknowledge);
    }

    /** What the decision table found, as far as there is such a person or group. */
    @Bean
    ExecutionListener assignOfficerListener(InquiryRouting routing) {
        return execution -> execution.setVariable(
                InquiryHandling.ANSWERING_GROUP,
                routing.assign(execution.getProcessBusinessKey(), (String)
                                execution.getVariable(InquiryHandling.OFFICER))
                        .orElse(null));
    }

    @Bean
    JavaDelegate reportUnknownOfficerDelegate(InquiryRouting routing) {
        return execution -> execution.setVariable(
                InquiryHandling.ANSWERING_GROUP, routing.reportUnknownOfficer(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate handToManagementDelegate(InquiryRouting routing) {
        return execution -> execution.setVariable(
                InquiryHandling.ANSWERING_GROUP, routing.handToManagement(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate sendInquiryAnswerDelegate(InquiryAnswers answers) {
        return forCase(answers::send);
    }

    @Bean
    JavaDelegate takeUpAgainDelegate(InquiryOpinions opinions) {
        return execution -> execution.setVariable(
                InquiryHandling.SECOND_TIME, opinions.takeUpAgain(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate closeWithoutReplyDelegate(InquiryOpinions opinions) {
        return forCase(opinions::closeWithoutReply);
    }

    @Bean
    JavaDelegate warnInquiryDueDelegate(LateInquiries late) {
        return forCase(late::warn);
    }

    @Bean
    JavaDelegate escalateInquiryDelegate(LateInquiries late) {
        return forCase(late::escalate);
    }

    private static JavaDelegate forCase(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
