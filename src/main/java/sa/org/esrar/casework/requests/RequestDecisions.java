package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Criterion;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.staff.StaffUser;

/** The committee's decision with what it grants, and taking it back while the answer has not been sent (C5, P1). */
@Service
public class RequestDecisions {

    /** Characters of the reason for which a decision is taken back. */
    public static final int LONGEST_REASON = 1000;

    private static final String SYSTEM = "system";

    private final RequestFile file;
    private final DecisionRepository decisions;
    private final EntitlementRepository entitlements;
    private final SealedTexts texts;
    private final Exclusions exclusions;
    private final Timeline timeline;
    private final RequestProcess process;
    private final Clock clock;

    RequestDecisions(
            RequestFile file,
            DecisionRepository decisions,
            EntitlementRepository entitlements,
            SealedTexts texts,
            Exclusions exclusions,
            Timeline timeline,
            RequestProcess process,
            Clock clock) {
        this.file = file;
        this.decisions = decisions;
        this.entitlements = entitlements;
        this.texts = texts;
        this.exclusions = exclusions;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The committee's decision as one officer of it enters it. Reasons and criterion are owed for anything but plain
     * approval.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 where the committee decides by minutes (D2)
     */
    @Transactional
    public void decide(String caseNumber, DecideRequest command, String by) {
        ServiceRequest request = file.lock(caseNumber);
        requireSound(caseNumber, command);
        take(request, command, by, null);
        timeline.append(
                caseNumber,
                "requests.decided",
                by,
                Visibility.STAFF,
                null,
                command.outcome().name());
    }

    /** The decision of sealed minutes, checked against the day on which it was entered into them. */
    void adopt(ServiceRequest request, DecideRequest command, CommitteeDecisions.Taken from) {
        requireSound(request, command, from.recordedOn());
        take(request, command, from.recordedBy(), from.minutes());
        timeline.append(
                request.caseNumber(),
                "requests.decidedByMinutes",
                SYSTEM,
                Visibility.STAFF,
                null,
                command.outcome().name(),
                from.minutes(),
                String.valueOf(from.itemNumber()));
    }

    private void take(ServiceRequest request, DecideRequest command, String by, String minutes) {
        String caseNumber = request.caseNumber();
        Decision decision = decisions.save(Decision.taken(
                caseNumber,
                command.outcome(),
                command.criterion(),
                texts.sealObject(new DecisionDetail(command.reasons(), command.particulars())),
                by,
                clock.instant(),
                minutes));
        if (command.outcome().grants()) {
            entitlements.save(Entitlement.granted(
                    caseNumber, decision.id(), texts.seal(command.grant().what()), command.grant()));
        }
        request.decide();
        file.save(request);
    }

    /** As {@link #decide}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, DecideRequest command) {
        ServiceRequest request = file.read(caseNumber);
        requireSound(request, command, today());
        if (request.decidedByMinutes()) {
            throw new ApiException(409, "committees.decidesByMinutes");
        }
    }

    /**
     * The same of a decision that is entered into the minutes of its committee.
     *
     * @throws ApiException 409 when the request does not wait for minutes
     */
    @Transactional(readOnly = true)
    public void requireSoundInMinutes(String caseNumber, DecideRequest command) {
        ServiceRequest request = file.read(caseNumber);
        requireSound(request, command, today());
        if (!request.awaitsMinutes()) {
            throw new ApiException(409, "committees.itemNotWaiting");
        }
    }

    private void requireSound(ServiceRequest request, DecideRequest command, LocalDate on) {
        request.require(RequestStage.DECIDING, RequestStage.WAITING_LISTED);
        if (command.outcome().owesReasons()
                && file.service(request).criteria().stream()
                        .map(Criterion::code)
                        .noneMatch(code -> code.equals(command.criterion()))) {
            throw new InvalidInputException("criterion", "requests.criterionNeeded");
        }
        if (command.outcome().grants() != (command.grant() != null)) {
            throw new InvalidInputException("entitlementWhat", "requests.grantNeeded");
        }
        if (command.grant() != null && command.grant().dueOn().isBefore(on)) {
            throw new InvalidInputException("entitlementDueOn", "requests.dateMustNotBePast");
        }
    }

    /**
     * Takes the decision back until the answer is sent; by who decided, the committee or management.
     *
     * @throws ApiException 404 for others, as for a request that does not exist; 409 when the answer was sent
     */
    @Transactional
    public void takeBack(String caseNumber, String reason, StaffUser by) {
        ServiceRequest request = file.lock(caseNumber);
        if (!mayTakeBack(request, by)) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        if (request.stage().answered()) {
            throw new ApiException(409, "requests.answerAlreadySent");
        }
        request.require(RequestStage.DECIDED);
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "requests.reasonNeeded");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInputException("reason", "requests.reasonTooLong", LONGEST_REASON);
        }
        standing(caseNumber).takeBack(by.id(), clock.instant(), texts.seal(reason.strip()));
        request.takeBack();
        file.save(request);
        timeline.append(caseNumber, "requests.decisionTakenBack", by.id(), Visibility.STAFF, reason.strip());
        process.decisionTakenBack(caseNumber);
    }

    /** Whether a decision can be the person's to take back: of a committee that decides on a service, or of management. */
    public boolean mayBelongTo(StaffUser user) {
        return user.isIn(RequestStudy.MANAGEMENT) || file.committees().stream().anyMatch(user::isIn);
    }

    /** The decisions that the person may take back now, the oldest first; nothing of the beneficiary is told here (F2). */
    @Transactional(readOnly = true)
    public List<HeldDecision> held(StaffUser by) {
        Map<String, Instant> until = process.answersHeldUntil();
        return file.decided().stream()
                .filter(request -> mayTakeBack(request, by))
                .map(request -> held(request, until.get(request.caseNumber())))
                .sorted(Comparator.comparing(HeldDecision::decidedAt).thenComparing(HeldDecision::caseNumber))
                .toList();
    }

    private HeldDecision held(ServiceRequest request, Instant until) {
        Decision decision = standing(request.caseNumber());
        return new HeldDecision(
                request.caseNumber(),
                file.service(request).name(),
                decision.outcome(),
                decision.minutes(),
                decision.decidedAt(),
                until);
    }

    private boolean mayTakeBack(ServiceRequest request, StaffUser by) {
        boolean itsOwn =
                request.committee() != null && by.isIn(request.committee()) || by.isIn(RequestStudy.MANAGEMENT);
        return itsOwn && !exclusions.isExcluded(request.caseNumber(), by.id());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    Decision standing(String caseNumber) {
        return decisions.standing(caseNumber).orElseThrow(() -> new ApiException(409, "requests.stateDoesNotAllow"));
    }

    /**
     * A decision whose answer has not gone out.
     *
     * @param minutes the committee's, from which it was carried out; null when one officer decided
     * @param answerAt when it goes out, or null when that is no longer held, because it is being sent
     */
    public record HeldDecision(
            String caseNumber,
            Localized service,
            RequestOutcome outcome,
            String minutes,
            Instant decidedAt,
            Instant answerAt) {}

    /** The texts of a decision. */
    record DecisionDetail(String reasons, String particulars) {}
}
