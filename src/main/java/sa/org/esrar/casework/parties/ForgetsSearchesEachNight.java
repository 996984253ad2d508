package sa.org.esrar.casework.parties;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs {@link SearchLog#forget} by the clock; tests run it by hand. */
@Component
@Profile("!test")
class ForgetsSearchesEachNight {

    private final SearchLog searches;

    ForgetsSearchesEachNight(SearchLog searches) {
        this.searches = searches;
    }

    @Scheduled(cron = "0 50 1 * * *", zone = "Asia/Riyadh")
    void forget() {
        searches.forget();
    }
}
