package sa.org.esrar.casework.workflow.tasks;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was staged or drafted and never started, every quarter of an hour. */
@Component
@Profile("!test")
class StagedStartsCleanup {

    private final StagedStarts starts;

    StagedStartsCleanup(StagedStarts starts) {
        this.starts = starts;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void forget() {
        starts.forgetExpired();
    }
}
