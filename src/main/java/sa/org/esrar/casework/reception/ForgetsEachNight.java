package sa.org.esrar.casework.reception;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs {@link ForgottenVisits} by the clock; tests run it by hand. */
@Component
@Profile("!test")
class ForgetsEachNight {

    private final ForgottenVisits visits;

    ForgetsEachNight(ForgottenVisits visits) {
        this.visits = visits;
    }

    @Scheduled(cron = "0 40 1 * * *", zone = "Asia/Riyadh")
    void destroy() {
        visits.destroyTyped();
    }
}
