package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.ReachBeneficiary;

/** The decision with its reasons, on which level it may be, and what follows from it (E1, P2, D1). */
@Service
public class ComplaintDecisions {

    private static final String HARM_FOUND =
            "ثبت في هذه الشكوى ضرر. يُتواصل مع المشتكي ويُبيَّن له حقه في التعويض وما يلزم له (ث/1).";

    private final ComplaintFile file;
    private final ComplaintDecisionRepository decisions;
    private final ComplaintFilings filings;
    private final ComplaintLetters letters;
    private final ComplaintTexts texts;
    private final CaseRegister cases;
    private final CaseLinks links;
    private final ComplaintProcess process;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ReachBeneficiary reach;
    private final CorrectiveActions actions;
    private final Clock clock;

    ComplaintDecisions(
            ComplaintFile file,
            ComplaintDecisionRepository decisions,
            ComplaintFilings filings,
            ComplaintLetters letters,
            ComplaintTexts texts,
            CaseRegister cases,
            CaseLinks links,
            ComplaintProcess process,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            ReachBeneficiary reach,
            CorrectiveActions actions,
            Clock clock) {
        this.file = file;
        this.decisions = decisions;
        this.filings = filings;
        this.letters = letters;
        this.texts = texts;
        this.cases = cases;
        this.links = links;
        this.process = process;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.reach = reach;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * The decision of whoever hears it; the corrective action that it names is theirs unless they name another owner.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 where the committee decides by minutes (D2)
     */
    @Transactional
    public void decide(String caseNumber, DecideComplaint command, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireSound(caseNumber, command);
        take(complaint, command, by, null);
        timeline.append(
                caseNumber,
                "complaints.decided",
                by,
                Visibility.STAFF,
                null,
                command.outcome().name());
        act(complaint, command, command.actionDueOn(), by);
    }

    /** The decision of sealed minutes, checked against the day on which it was entered into them. */
    void adopt(Complaint complaint, DecideComplaint command, CommitteeDecisions.Taken from) {
        requireSound(complaint, command, from.recordedOn());
        take(complaint, command, from.recordedBy(), from.minutes());
        timeline.append(
                complaint.caseNumber(),
                "complaints.decidedByMinutes",
                ComplaintFile.SYSTEM,
                Visibility.STAFF,
                null,
                command.outcome().name(),
                from.minutes(),
                String.valueOf(from.itemNumber()));
        LocalDate dueOn = command.actionDueOn();
        act(complaint, command, dueOn == null || dueOn.isBefore(file.today()) ? null : dueOn, from.recordedBy());
    }

    private void take(Complaint complaint, DecideComplaint command, String by, String minutes) {
        file.add(ComplaintDecision.taken(
                complaint.caseNumber(),
                command,
                texts.sealObject(new Detail(
                        command.reasons(), command.remedyText(), command.correctiveAction(), command.referredTo())),
                by,
                clock.instant(),
                minutes));
        complaint.decide();
        file.save(complaint);
    }

    private void act(Complaint complaint, DecideComplaint command, LocalDate dueOn, String by) {
        if (command.correctiveAction() != null) {
            String owner = command.actionOwner() == null ? complaint.hearing().group() : command.actionOwner();
            actions.open(complaint.caseNumber(), Cause.DECISION, command.correctiveAction(), owner, dueOn, by);
        }
    }

    /** As {@link #decide}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, DecideComplaint command) {
        Complaint complaint = file.read(caseNumber);
        requireSound(complaint, command, file.today());
        if (complaint.hearing() == Hearing.COMMITTEE && complaint.decidedByMinutes()) {
            throw new ApiException(409, "committees.decidesByMinutes");
        }
    }

    /**
     * The same of a decision that is entered into the minutes of the committee.
     *
     * @throws ApiException 409 when the complaint does not wait for minutes
     */
    @Transactional(readOnly = true)
    public void requireSoundInMinutes(String caseNumber, DecideComplaint command) {
        Complaint complaint = file.read(caseNumber);
        requireSound(complaint, command, file.today());
        if (!complaint.awaitsMinutes()) {
            throw new ApiException(409, "committees.itemNotWaiting");
        }
    }

    private void requireSound(Complaint complaint, DecideComplaint command, LocalDate on) {
        if (complaint.hearing() == Hearing.COMMITTEE) {
            complaint.require(ComplaintStage.DECIDING);
        } else {
            complaint.require(ComplaintStage.SECOND_STAGE, ComplaintStage.REOPENED);
        }
        CaseView view = cases.view(complaint.caseNumber());
        List<FieldProblem> problems = new ArrayList<>();
        if (!command.outcome().isOf(view.kind())) {
            problems.add(new FieldProblem("outcome", "complaints.outcomeOfAnother"));
        }
        if (command.remedy() == Remedy.REFUND && view.partyId() == null) {
            problems.add(new FieldProblem("remedy", "complaints.refundNeedsName"));
        }
        if (!command.outcome().mends() && (command.remedy() == Remedy.REFUND || command.harmFound())) {
            problems.add(new FieldProblem("outcome", "complaints.outcomeMendsNothing"));
        }
        if (command.actionDueOn() != null && !command.actionDueOn().isAfter(on)) {
            problems.add(new FieldProblem("actionDueOn", "complaints.dateMustBeLater"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The outcome is entered in the outgoing register and told by a link; the count ends (A2, C5). */
    @Transactional
    public void sendOutcome(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        ComplaintDecision decision = standing(caseNumber);
        decision.sent(clock.instant());
        complaint.sent(decision.remedy() == Remedy.REFUND);
        file.save(complaint);
        deadlineClock.stop(caseNumber);
        letters.registerOutcome(caseNumber, decision);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), decision::letter);
        timeline.append(
                caseNumber,
                "complaints.outcomeSent",
                ComplaintFile.SYSTEM,
                Visibility.PUBLIC,
                null,
                decision.outcome().name());
    }

    /**
     * Harm was found: its compensation is opened (D1), once. Of a complaint that names nobody the committee sees to it that the
     * complainant knows what follows.
     */
    @Transactional
    public void harmFound(String caseNumber) {
        file.lock(caseNumber);
        if (cases.view(caseNumber).partyId() == null) {
            timeline.append(caseNumber, "complaints.harmFound", ComplaintFile.SYSTEM, Visibility.STAFF, null);
            reach.by(ComplaintFile.COMMITTEE, caseNumber, HARM_FOUND);
        } else if (links.of(caseNumber).stream().noneMatch(ComplaintDecisions::isCompensation)) {
            timeline.append(caseNumber, "complaints.compensationOpened", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
            process.harmFound(caseNumber, cases.reserve(CaseKind.CPN));
        }
    }

    /** Opened by an earlier decision, of a complaint that was reopened. */
    private static boolean isCompensation(CaseLinks.Linked linked) {
        return linked.later() && linked.caseNumber().startsWith(CaseKind.CPN.name());
    }

    /** Nobody in the association may hear it, or may hear it any more: the outside authority is named at once. */
    @Transactional
    public void referOutside(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.refer();
        file.save(complaint);
        deadlineClock.stop(caseNumber);
        RegisterNumber letter = letters.registerReferral(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), () -> letter);
        timeline.append(caseNumber, "complaints.referredOutside", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** The complainant is not content: whoever is above hears the matter anew, as a case of its own. */
    @Transactional
    public void openSecondStage(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.carryOn();
        file.save(complaint);
        CaseView view = cases.view(caseNumber);
        ComplaintFile.Detail detail = file.detail(complaint);
        filings.carryOn(
                caseNumber,
                new FileComplaint(
                        complaint.kind(),
                        complaint.facts(),
                        complaint.respondent(),
                        detail.respondentName(),
                        detail.text(),
                        detail.wish(),
                        view.partyId(),
                        null,
                        caseNumber,
                        null,
                        false,
                        view.channel(),
                        null,
                        0,
                        null),
                complaint.hearing().next());
    }

    ComplaintDecision standing(String caseNumber) {
        return decisions.standing(caseNumber).orElseThrow(() -> new ApiException(409, "complaints.stateDoesNotAllow"));
    }

    /** The texts of a decision. */
    record Detail(String reasons, String remedy, String correctiveAction, String referredTo) {}
}
