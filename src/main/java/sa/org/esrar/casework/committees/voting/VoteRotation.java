package sa.org.esrar.casework.committees.voting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The reasons of votes lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class VoteRotation {

    @Bean
    Rotated minutesVoteReasons() {
        return new Rotated("minutes_vote", "id", "reasons", CommitteeTexts.PURPOSE);
    }
}
