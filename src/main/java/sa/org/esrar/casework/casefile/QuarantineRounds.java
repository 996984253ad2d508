package sa.org.esrar.casework.casefile;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs {@link QuarantineScans} by the clock; tests run it by hand. */
@Component
@Profile("!test")
class QuarantineRounds {

    private final QuarantineScans scans;

    QuarantineRounds(QuarantineScans scans) {
        this.scans = scans;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void round() {
        scans.scanDue();
        scans.askReviews();
    }
}
