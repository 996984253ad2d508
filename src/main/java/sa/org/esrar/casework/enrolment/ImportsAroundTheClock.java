package sa.org.esrar.casework.enrolment;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on lists and destroys old ones by the clock; tests do so by hand. */
@Component
@Profile("!test")
class ImportsAroundTheClock {

    private final ImportWork work;
    private final ImportLists lists;
    private final EnrolmentSettings settings;
    private final Clock clock;

    ImportsAroundTheClock(ImportWork work, ImportLists lists, EnrolmentSettings settings, Clock clock) {
        this.work = work;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void work() {
        while (work.step()) {
            // until nothing is left to do
        }
    }

    @Scheduled(cron = "0 45 1 * * *", zone = "Asia/Riyadh")
    void destroyOldLists() {
        lists.removeUploadedBefore(clock.instant().minus(settings.rowsKept()));
    }
}
