package sa.org.esrar.casework.feedback;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs {@link ForgottenFeedback} by the clock; tests run it by hand. */
@Component
@Profile("!test")
class ForgetsFeedbackEachNight {

    private final ForgottenFeedback feedback;

    ForgetsFeedbackEachNight(ForgottenFeedback feedback) {
        this.feedback = feedback;
    }

    @Scheduled(cron = "0 50 1 * * *", zone = "Asia/Riyadh")
    void destroy() {
        feedback.destroy();
    }
}
