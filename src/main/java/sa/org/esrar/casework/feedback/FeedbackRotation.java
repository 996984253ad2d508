package sa.org.esrar.casework.feedback;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class FeedbackRotation {

    @Bean
    Rotated feedbackDetails() {
        return new Rotated("feedback", "id", "detail", FeedbackTexts.PURPOSE);
    }

    @Bean
    Rotated feedbackNotes() {
        return new Rotated("feedback", "id", "note", FeedbackTexts.PURPOSE);
    }
}
