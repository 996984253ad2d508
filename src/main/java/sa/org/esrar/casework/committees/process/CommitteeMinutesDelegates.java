package sa.org.esrar.casework.committees.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.committees.drafting.MinutesDrafts;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.minutes.LateMinutes;
import sa.org.esrar.casework.committees.sealing.SealedMinutes;
import sa.org.esrar.casework.committees.voting.MinutesObjections;
import sa.org.esrar.casework.committees.voting.UnansweredObjections;
import sa.org.esrar.casework.committees.voting.Voting;

/** The delegates of {@code committee-minutes} (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class CommitteeMinutesDelegates {

    @Bean
    JavaDelegate inviteMembersDelegate(Meetings meetings) {
        return forMinutes(meetings::invite);
    }

    @Bean
    JavaDelegate freezeMinutesDelegate(MinutesDrafts drafts) {
        return forMinutes(drafts::freeze);
    }

    /** At {@code gateway_voteResult}, so that the minutes and the token go the same way. */
    @Bean
    ExecutionListener closeVoteListener(Voting voting) {
        return execution -> voting.close(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate remindVotersDelegate(Voting voting) {
        return forMinutes(voting::remind);
    }

    @Bean
    JavaDelegate escalateVoteDelegate(Voting voting) {
        return forMinutes(voting::escalate);
    }

    @Bean
    JavaDelegate escalateMinutesDelegate(LateMinutes late) {
        return forMinutes(late::escalate);
    }

    @Bean
    JavaDelegate escalateObjectionDelegate(UnansweredObjections objections) {
        return forMinutes(objections::escalate);
    }

    @Bean
    JavaDelegate takeToBoardDelegate(UnansweredObjections objections) {
        return forMinutes(objections::takeToBoard);
    }

    @Bean
    JavaDelegate escalateEndorsementDelegate(MinutesObjections objections) {
        return forMinutes(objections::escalateEndorsement);
    }

    @Bean
    JavaDelegate escalateBoardDelegate(MinutesObjections objections) {
        return forMinutes(objections::escalateBoard);
    }

    @Bean
    JavaDelegate closeUnapprovedDelegate(MinutesObjections objections) {
        return forMinutes(objections::closeUnapproved);
    }

    @Bean
    JavaDelegate sealMinutesDelegate(SealedMinutes sealed) {
        return forMinutes(sealed::seal);
    }

    @Bean
    JavaDelegate carryOutDecisionDelegate(CommitteeDecisions decisions) {
        return execution -> decisions.carryOut(
                execution.getProcessBusinessKey(), (String) execution.getVariable(CommitteeMinutes.ITEM_CASE));
    }

    private static JavaDelegate forMinutes(Consumer<String> step) {
        return execution -> step.accept(execution.getProcessBusinessKey());
    }
}
