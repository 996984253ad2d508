package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.ReachBeneficiary;

/**
 * The beneficiary's own word on whether what was granted has arrived (F3). Where it has not, although the file says so,
 * top management speaks with them.
 */
@Service
public class Arrivals {

    private static final String NOT_YET =
            "أفاد صاحب العلاقة بأن استحقاقه لم يصل بعد، وهو مثبت في المعاملة على أنه سُلِّم.";

    private final RequestFile file;
    private final RequestAnswers answers;
    private final EntitlementRepository entitlements;
    private final Timeline timeline;
    private final ReachBeneficiary reach;
    private final Notifications notifications;
    private final Clock clock;

    Arrivals(
            RequestFile file,
            RequestAnswers answers,
            EntitlementRepository entitlements,
            Timeline timeline,
            ReachBeneficiary reach,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.answers = answers;
        this.entitlements = entitlements;
        this.timeline = timeline;
        this.reach = reach;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What may be told of it, and what was told last; nothing before the hand-over. */
    @Transactional(readOnly = true)
    public Optional<Told> of(String caseNumber) {
        return file.read(caseNumber).stage() == RequestStage.FULFILLED
                ? Optional.of(new Told(answers.entitlement(caseNumber).arrival()))
                : Optional.empty();
    }

    /**
     * Takes the beneficiary's word, once; who said that it has not arrived may say later that it has.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 before the hand-over, and when it was told already
     */
    @Transactional
    public void tell(String caseNumber, Arrival told) {
        file.lock(caseNumber).require(RequestStage.FULFILLED);
        Entitlement entitlement = answers.entitlement(caseNumber);
        entitlement.tell(told, clock.instant());
        entitlements.saveAndFlush(entitlement);
        timeline.append(caseNumber, "requests.arrival." + told, ServiceRequests.BENEFICIARY, Visibility.PUBLIC, null);
        if (told == Arrival.NOT_YET) {
            reach.byManagement(caseNumber, NOT_YET);
            notifications.tellGroup(RequestStudy.MANAGEMENT, "staff.escalated", caseNumber);
        }
    }

    /** @param last null while nothing was told */
    public record Told(Arrival last) {}
}
