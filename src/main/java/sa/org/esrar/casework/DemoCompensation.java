package sa.org.esrar.casework;

import static sa.org.esrar.casework.DemoApplicant.NOURA;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.complaints.ComplaintFact;
import sa.org.esrar.casework.complaints.ComplaintFilings;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.FileComplaint;
import sa.org.esrar.casework.complaints.Respondent;
import sa.org.esrar.casework.parties.Channel;

/**
 * A sample complaint that found harm, and the compensation that came of it: investigated, proven by minutes that every member
 * approved, with an open offer that waits for the beneficiary's answer (D1, D2, D4). Agreement and payment are left to whoever
 * tries it.
 */
@Component
class DemoCompensation {

    private static final EnumSet<CaseKind> LOADED = EnumSet.of(CaseKind.CMP, CaseKind.CPN);

    private static final String COMMITTEE = "investigation-committee";
    private static final String CHAIR = "follow-up-chair";
    private static final String LEAD = "investigator-1";
    private static final String SECRETARY = "investigator-2";
    private static final String MANAGER = "executive-manager";

    private final ComplaintFilings complaints;
    private final PublishedDocuments published;
    private final Meetings meetings;
    private final DemoDesk desk;

    DemoCompensation(ComplaintFilings complaints, PublishedDocuments published, Meetings meetings, DemoDesk desk) {
        this.complaints = complaints;
        this.published = published;
        this.meetings = meetings;
        this.desk = desk;
    }

    /** Files the complaint unless she has one or a compensation already, and says how many cases came of it. */
    int load() {
        if (desk.casesOf(NOURA).stream().map(CaseView::kind).anyMatch(LOADED::contains)) {
            return 0;
        }
        String complaint = complain();
        uphold(complaint);
        String compensation = desk.await("compensation of " + complaint, this::compensation);
        investigate(compensation);
        decideByMinutes(compensation);
        offer(compensation);
        return LOADED.size();
    }

    private Optional<String> compensation() {
        return desk.casesOf(NOURA).stream()
                .filter(one -> one.kind() == CaseKind.CPN)
                .map(CaseView::caseNumber)
                .findFirst();
    }

    // ---- the complaint

    private String complain() {
        return complaints
                .file(new FileComplaint(
                        ComplaintKind.HARM,
                        EnumSet.of(ComplaintFact.HARM, ComplaintFact.MONEY),
                        Respondent.NOBODY,
                        null,
                        DemoHarmForms.COMPLAINT,
                        null,
                        desk.party(NOURA),
                        null,
                        null,
                        null,
                        false,
                        Channel.INTERVIEW,
                        null,
                        published.noticeVersion(),
                        "reception-1"))
                .caseNumber();
    }

    /** What harmed somebody is not settled amicably: the committee hears both sides at once. */
    private void uphold(String complaint) {
        desk.submit("follow-up-secretary", complaint, "userTask_checkConflict", Map.of("respondent", "NOBODY"));
        desk.submit("follow-up-member-1", complaint, "userTask_hearComplainant", DemoHarmForms.complainant());
        desk.submit("follow-up-member-1", complaint, "userTask_hearRespondent", DemoHarmForms.respondent());
        desk.submit("follow-up-member-2", complaint, "userTask_establishFindings", DemoHarmForms.complaintFindings());
        desk.submit(CHAIR, complaint, "userTask_decideComplaint", DemoHarmForms.upheld());
    }

    // ---- the compensation

    private void investigate(String compensation) {
        desk.submit(LEAD, compensation, "userTask_decideAdmissibility", Map.of("admissible", true));
        desk.submit(CHAIR, compensation, "userTask_appointInvestigators", DemoHarmForms.investigators(LEAD, SECRETARY));
        desk.submit(LEAD, compensation, "userTask_gatherEvidence", DemoHarmForms.evidence(desk.today()));
        desk.submit(LEAD, compensation, "userTask_takeStatement", DemoHarmForms.statements(desk.today()));
        desk.submit(LEAD, compensation, "userTask_recordFindings", DemoHarmForms.findings());
    }

    /** By circulation: every member approves the same text, then the association endorses it. */
    private void decideByMinutes(String compensation) {
        String minutes = desk.as(SECRETARY, secretary -> meetings.open(COMMITTEE, secretary));
        desk.submit(SECRETARY, minutes, "userTask_callMeeting", DemoHarmForms.circulation(compensation));
        desk.submit(SECRETARY, minutes, "userTask_recordHarmFindings", DemoHarmForms.findings());
        desk.submit(SECRETARY, minutes, "userTask_draftMinutes", Map.of());
        for (String member : List.of(CHAIR, SECRETARY, LEAD)) {
            desk.submit(member, minutes, "userTask_approveMinutes", Map.of("version", 1, "choice", "APPROVE"));
        }
        desk.submit(MANAGER, minutes, "userTask_endorseMinutes", Map.of("endorsed", true));
    }

    /** As much as was found, which is within the executive manager's own authority. */
    private void offer(String compensation) {
        desk.submit(MANAGER, compensation, "userTask_makeOffer", DemoHarmForms.offer());
        desk.await(MANAGER, compensation, "userTask_recordOfferReply");
    }
}
