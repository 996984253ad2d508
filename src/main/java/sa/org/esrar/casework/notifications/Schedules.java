package sa.org.esrar.casework.notifications;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs dispatcher and digest by the clock; tests run them by hand. */
@Component
@Profile("!test")
class Schedules {

    private final Dispatcher dispatcher;
    private final Digest digest;

    Schedules(Dispatcher dispatcher, Digest digest) {
        this.dispatcher = dispatcher;
        this.digest = digest;
    }

    @Scheduled(fixedDelayString = "PT3S")
    void dispatch() {
        while (dispatcher.dispatch() > 0) {
            // until nothing is due
        }
    }

    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Riyadh")
    void digest() {
        digest.tell();
    }
}
