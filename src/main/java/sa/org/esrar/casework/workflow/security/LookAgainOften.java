package sa.org.esrar.casework.workflow.security;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** So that a task which waits for no one does not wait long once somebody was put into its group. */
@Component
@Profile("!test")
class LookAgainOften {

    private final LookAgain lookAgain;

    LookAgainOften(LookAgain lookAgain) {
        this.lookAgain = lookAgain;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        lookAgain.atAll();
    }
}
