package sa.org.esrar.casework.complaints;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;

/** Returning what somebody paid: a remedy, by two people in finance, and no compensation (F3). */
@Service
public class ComplaintRefunds {

    /** @param account to which it goes, as checked with its owner; @param reference of the transfer order */
    public record Prepared(String account, String reference) {}

    private final ComplaintFile file;
    private final ComplaintDecisions decisions;
    private final ComplaintDecisionRepository stored;
    private final ComplaintTexts texts;
    private final Timeline timeline;
    private final Notifications notifications;

    ComplaintRefunds(
            ComplaintFile file,
            ComplaintDecisions decisions,
            ComplaintDecisionRepository stored,
            ComplaintTexts texts,
            Timeline timeline,
            Notifications notifications) {
        this.file = file;
        this.decisions = decisions;
        this.stored = stored;
        this.texts = texts;
        this.timeline = timeline;
        this.notifications = notifications;
    }

    @Transactional
    public void prepare(String caseNumber, Prepared prepared, String by) {
        file.lock(caseNumber).require(ComplaintStage.REFUNDING);
        ComplaintDecision decision = decisions.standing(caseNumber);
        decision.prepare(texts.sealObject(prepared), by);
        stored.saveAndFlush(decision);
        timeline.append(caseNumber, "complaints.refundPrepared", by, Visibility.STAFF, null);
    }

    /** The second of the two; sent back, it is prepared anew. */
    @Transactional
    public void approve(String caseNumber, boolean approved, LocalDate paidOn, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireSecond(caseNumber, paidOn, by);
        if (!approved) {
            timeline.append(caseNumber, "complaints.refundSentBack", by, Visibility.STAFF, null);
            return;
        }
        ComplaintDecision decision = decisions.standing(caseNumber);
        decision.approve(paidOn, by);
        stored.saveAndFlush(decision);
        complaint.refunded();
        file.save(complaint);
        timeline.append(caseNumber, "complaints.refunded", by, Visibility.PUBLIC, null, paidOn.toString());
        notifications.tellBeneficiary(caseNumber, "payment.sent", Map.of());
    }

    /** @throws InvalidInputException when the same person prepared it, or it is said to be paid on a day to come */
    @Transactional(readOnly = true)
    public void requireSecond(String caseNumber, LocalDate paidOn, String by) {
        file.read(caseNumber).require(ComplaintStage.REFUNDING);
        if (by.equals(decisions.standing(caseNumber).preparedBy())) {
            throw new InvalidInputException("approved", "complaints.refund.another");
        }
        if (paidOn != null && paidOn.isAfter(file.today())) {
            throw new InvalidInputException("paidOn", "complaints.refund.notYet");
        }
    }
}
