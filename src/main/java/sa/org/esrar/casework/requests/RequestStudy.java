package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Criterion;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;
import sa.org.esrar.casework.notifications.Notifications;

/** Study by the competent committee (C5): an opinion on every criterion, or a question to the beneficiary. */
@Service
public class RequestStudy {

    private static final String SYSTEM = "system";

    /** In characters; about two pages. */
    static final int LONGEST_REPLY = 4000;

    /** Group of top management: it has what nobody else has. */
    public static final String MANAGEMENT = "management";

    private final RequestFile file;
    private final StudyRepository studies;
    private final SealedTexts texts;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final RequestProcess process;
    private final Clock clock;

    RequestStudy(
            RequestFile file,
            StudyRepository studies,
            SealedTexts texts,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            RequestProcess process,
            Clock clock) {
        this.file = file;
        this.studies = studies;
        this.texts = texts;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.process = process;
        this.clock = clock;
    }

    /** The committee that the decision table named has the request now. */
    @Transactional
    public void assignCommittee(String caseNumber, String group) {
        ServiceRequest request = file.lock(caseNumber);
        request.assignTo(group);
        file.save(request);
        notifications.addToDigest(group, caseNumber);
        timeline.append(caseNumber, "requests.committeeAssigned", SYSTEM, Visibility.PUBLIC, null, group);
    }

    /** The table names no committee: management studies it until the table is mended, so that nothing stops. */
    @Transactional
    public void reportUnknownCommittee(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        request.assignTo(MANAGEMENT);
        file.save(request);
        notifications.tellGroup(MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "requests.committeeUnknown", SYSTEM, Visibility.STAFF, null);
    }

    /**
     * One round of study.
     *
     * @throws InvalidInputException when a criterion has no finding or is not the service's, or the item is not listed
     */
    @Transactional
    public void study(String caseNumber, StudyRequest command, String by) {
        ServiceRequest request = file.lock(caseNumber);
        request.require(RequestStage.STUDYING);
        requireSound(request, command);
        int round = request.nextRound();
        byte[] findings = texts.sealObject(command.findings());
        Instant now = clock.instant();
        if (command.asks()) {
            studies.save(Study.question(
                    caseNumber, round, texts.seal(command.question()), findings, command.invalidItem(), by, now));
            request.awaitReply();
            timeline.append(caseNumber, "requests.questionAsked", by, Visibility.PUBLIC, command.question());
        } else {
            studies.save(Study.opinion(
                    caseNumber, round, texts.seal(command.opinion()), findings, command.recommended(), by, now));
            request.studied();
            timeline.append(caseNumber, "requests.studied", by, Visibility.STAFF, null);
        }
        file.save(request);
    }

    /** As {@link #study}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, StudyRequest command) {
        ServiceRequest request = file.read(caseNumber);
        request.require(RequestStage.STUDYING);
        requireSound(request, command);
    }

    private void requireSound(ServiceRequest request, StudyRequest command) {
        Set<String> criteria =
                file.service(request).criteria().stream().map(Criterion::code).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        command.findings().keySet().stream()
                .filter(code -> !criteria.contains(code))
                .forEach(code -> problems.add(new FieldProblem("criteria", "requests.unknownCriterion", code)));
        if (!command.asks()) {
            criteria.stream()
                    .filter(code -> !command.findings().containsKey(code))
                    .sorted()
                    .forEach(code -> problems.add(new FieldProblem("criteria", "requests.findingNeeded", code)));
        }
        if (command.invalidItem() != null
                && file.service(request).items().stream()
                        .map(RequiredItem::code)
                        .noneMatch(command.invalidItem()::equals)) {
            problems.add(new FieldProblem("invalidItem", "requests.unknownItem"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Holds {@code dueOn}: a listed item proved invalid (reading of C6). */
    @Transactional
    public void pauseClock(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        RequiredItem item = file.item(request, lastStudy(request).invalidItem());
        deadlineClock.pause(
                caseNumber,
                new Localized(
                        "بانتظار مستند مطلوب: " + item.name().ar(),
                        "Waiting for a required item: " + item.name().en()));
    }

    @Transactional
    public void askBeneficiary(String caseNumber) {
        notifications.tellBeneficiary(caseNumber, "request.question", Map.of());
    }

    /**
     * The beneficiary's reply to the last question.
     *
     * @throws InvalidInputException on {@code text} when it is empty or longer than {@link #LONGEST_REPLY} characters
     */
    @Transactional
    public void reply(String caseNumber, String text) {
        ServiceRequest request = file.lock(caseNumber);
        request.require(RequestStage.AWAITING_REPLY);
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("text", "requests.replyNeeded");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_REPLY) {
            throw new InvalidInputException("text", "requests.replyTooLong", LONGEST_REPLY);
        }
        replied(request, text.strip());
    }

    /** The listed item that the last question is about; null while no question waits or it is about none. */
    String itemAskedFor(ServiceRequest request) {
        return request.stage() == RequestStage.AWAITING_REPLY
                ? lastStudy(request).invalidItem()
                : null;
    }

    /** A new paper for the item that proved invalid is the reply. */
    void itemArrived(ServiceRequest request, String itemCode) {
        if (itemCode.equals(itemAskedFor(request))) {
            replied(request, null);
        }
    }

    private void replied(ServiceRequest request, String text) {
        lastStudy(request).replied(texts.seal(text), clock.instant());
        timeline.append(request.caseNumber(), "requests.replied", ServiceRequests.BENEFICIARY, Visibility.PUBLIC, text);
        process.beneficiaryReplied(request.caseNumber());
    }

    /** The study goes on, with the reply or, after its time, without. */
    @Transactional
    public void resumeClock(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        boolean answered = lastStudy(request).repliedAt() != null;
        deadlineClock.resume(
                caseNumber,
                answered
                        ? new Localized("وصلت الإفادة", "The reply arrived")
                        : new Localized("انتهت مهلة الإفادة", "The time for the reply has passed"));
        request.studyAgain();
        file.save(request);
        if (!answered) {
            timeline.append(caseNumber, "requests.replyExpired", SYSTEM, Visibility.PUBLIC, null);
        }
        notifications.addToDigest(request.committee(), caseNumber);
    }

    private Study lastStudy(ServiceRequest request) {
        return studies.of(request.caseNumber(), request.studyRound())
                .orElseThrow(() -> new ApiException(409, "requests.stateDoesNotAllow"));
    }
}
