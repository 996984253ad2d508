package sa.org.esrar.casework.feedback;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After some time nobody needs to know any more who suggested or thanked, nor in which words (F2). */
@Component
class ForgottenFeedback {

    private final FeedbackRepository feedback;
    private final FeedbackSettings settings;
    private final Clock clock;

    ForgottenFeedback(FeedbackRepository feedback, FeedbackSettings settings, Clock clock) {
        this.feedback = feedback;
        this.settings = settings;
        this.clock = clock;
    }

    /** Destroys what is older than the settings say, and says how many. */
    @Transactional
    public int destroy() {
        return feedback.deleteOlder(clock.instant().minus(Duration.ofDays(settings.kept())));
    }
}
