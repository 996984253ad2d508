package sa.org.esrar.casework.workflow.security;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A new day begins: seats in committees begin and end. Also soon after a start, for days on which nothing ran. */
@Component
@Profile("!test")
class CommitteeGroupsEachDay {

    private final CommitteeGroups groups;

    CommitteeGroupsEachDay(CommitteeGroups groups) {
        this.groups = groups;
    }

    @Scheduled(cron = "10 0 0 * * *", zone = "Asia/Riyadh")
    @Scheduled(initialDelayString = "PT10S")
    void follow() {
        groups.followAll();
    }
}
