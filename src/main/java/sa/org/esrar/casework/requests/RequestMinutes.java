package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.CommitteeRules;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;

/** Requests that their committee decides by minutes: how they wait, and how the decision of sealed minutes becomes theirs (D2). */
@Service
public class RequestMinutes {

    private final RequestFile file;
    private final RequestDecisions decisions;
    private final CommitteeDecisions committees;
    private final CommitteeRules rules;
    private final Timeline timeline;
    private final Clock clock;

    RequestMinutes(
            RequestFile file,
            RequestDecisions decisions,
            CommitteeDecisions committees,
            CommitteeRules rules,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.decisions = decisions;
        this.committees = committees;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** It came to its committee for the decision: after the study, taken back, or from the waiting list. */
    @Transactional
    public void cameToDecision(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        request.atDecision(rules.decidesByMinutes(request.committee()));
        file.save(request);
    }

    /** It stands where only the committee's minutes let it go on, or does so no more. */
    @Transactional
    public void awaits(String caseNumber, boolean minutes) {
        ServiceRequest request = file.lock(caseNumber);
        request.awaitMinutes(minutes);
        file.save(request);
    }

    /**
     * The decision of sealed minutes becomes the request's own. Every rule is asked again, dates as on the day on which the
     * decision was entered: what was granted for a day that passed before the seal stays granted for that day, as the
     * members approved it, is noted, and is escalated as any entitlement whose day has come (F3).
     *
     * @throws ApiException 409 without sealed minutes that decide on it
     * @throws IllegalStateException when the decision cannot be carried out any more: for the engine's incident
     */
    @Transactional
    public DecideRequest adopt(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        return committees.adopt(caseNumber, RequestDecisionForm::read, (command, taken) -> {
            decisions.adopt(request, command, taken);
            noteLate(caseNumber, command);
        });
    }

    private void noteLate(String caseNumber, DecideRequest command) {
        if (command.grant() != null && command.grant().dueOn().isBefore(today())) {
            timeline.append(
                    caseNumber,
                    "requests.dueBeforeSeal",
                    "system",
                    Visibility.STAFF,
                    null,
                    command.grant().dueOn().toString());
        }
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
