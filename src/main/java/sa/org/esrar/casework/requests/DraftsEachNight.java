package sa.org.esrar.casework.requests;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs {@link AbandonedDrafts} by the clock; tests run it by hand. */
@Component
@Profile("!test")
class DraftsEachNight {

    private final AbandonedDrafts drafts;

    DraftsEachNight(AbandonedDrafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Riyadh")
    void destroy() {
        drafts.destroy();
    }
}
