package sa.org.esrar.casework.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.letters.AmountInWords;

/** Complaints and objections before the follow-up committee: which wait, and their decision in its wording (D2, E1). */
@Component
@Transactional(readOnly = true)
class ComplaintMatters implements CommitteeMatters {

    private static final String ARABIC = "ar";
    private static final String WORDS = "complaints.minutes.";

    private final ComplaintFile file;
    private final Deadlines deadlines;
    private final Messages messages;

    ComplaintMatters(ComplaintFile file, Deadlines deadlines, Messages messages) {
        this.file = file;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.CMP, CaseKind.OBJ);
    }

    @Override
    public String code() {
        return "COMPLAINT";
    }

    @Override
    public List<Waiting> waiting(String committee) {
        return committee.equals(ComplaintFile.COMMITTEE)
                ? Waiting.inOrder(file.awaitingMinutes().stream().map(Complaint::caseNumber), deadlines::answerDueDay)
                : List.of();
    }

    @Override
    public boolean waits(String caseNumber, String committee) {
        return committee.equals(ComplaintFile.COMMITTEE)
                && file.read(caseNumber).awaitsMinutes();
    }

    @Override
    public Localized subject(String caseNumber) {
        return messages.both("complaints.kind." + file.read(caseNumber).kind());
    }

    @Override
    public Wording wording(String caseNumber, Map<String, Object> form) {
        DecideComplaint decision = ComplaintDecisionForm.read(form);
        List<String> details = new ArrayList<>();
        details.add(says("reasons", decision.reasons()));
        if (decision.remedyText() != null) {
            details.add(says(
                    "remedy", messages.text("complaints.remedy." + decision.remedy(), ARABIC), decision.remedyText()));
        }
        if (decision.amount() != null) {
            details.add(says("amount", AmountInWords.arabicWithFigures(decision.amount())));
        }
        if (decision.correctiveAction() != null) {
            details.addAll(mended(decision));
        }
        details.add(says(decision.harmFound() ? "harm" : "noHarm"));
        return new Wording(
                decision.outcome().name(),
                says("decision." + decision.outcome(), decision.referredTo() == null ? "" : decision.referredTo()),
                details);
    }

    private List<String> mended(DecideComplaint decision) {
        List<String> details = new ArrayList<>();
        details.add(says("action", decision.correctiveAction()));
        String owner = decision.actionOwner() == null ? ComplaintFile.COMMITTEE : decision.actionOwner();
        details.add(says("actionOwner", messages.text("staff.group." + owner, ARABIC)));
        if (decision.actionDueOn() != null) {
            details.add(says("actionDue", ScreenDates.paper(decision.actionDueOn())));
        }
        return details;
    }

    private String says(String key, Object... arguments) {
        return messages.text(WORDS + key, ARABIC, arguments);
    }
}
