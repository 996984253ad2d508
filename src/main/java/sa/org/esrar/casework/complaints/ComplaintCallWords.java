package sa.org.esrar.casework.complaints;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;

/** What a caller is told of a complaint once verified (A3): where it stands, its day, and what is asked of her now. */
@Component
class ComplaintCallWords implements CallWords {

    private static final String CALL = "complaints.call.";

    private final CaseRegister cases;
    private final ComplaintDossiers dossiers;
    private final ComplaintSentences sentences;
    private final Messages messages;

    ComplaintCallWords(
            CaseRegister cases, ComplaintDossiers dossiers, ComplaintSentences sentences, Messages messages) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CMP;
    }

    @Override
    public Told told(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        ComplaintDossier complaint = dossiers.of(caseNumber);
        String sentence = messages.find(CALL + "sentence." + complaint.stage())
                .map(aloud -> aloud.in(language))
                .orElseGet(() -> sentences.of(head.kind(), complaint, language));
        boolean dated = complaint.counting() && head.dueOn() != null;
        return new Told(
                dated ? sentence + " " + text("dueOn", language, SpokenDates.day(head.dueOn(), language)) : sentence,
                List.of(),
                next(complaint, language));
    }

    private String next(ComplaintDossier complaint, String language) {
        if (complaint.open() != null) {
            return text("proposal", language, complaint.open().text());
        }
        if (complaint.stage() == ComplaintStage.ASKED && complaint.word() == null) {
            return text("word", language, outcome(complaint, language));
        }
        if (complaint.stage() == ComplaintStage.REFUNDING) {
            return text("refunding", language, outcome(complaint, language));
        }
        if (complaint.reopenable()) {
            return text("reopen", language, SpokenDates.day(complaint.reopenUntil(), language));
        }
        return text(complaint.stage().over() ? "over" : "next", language);
    }

    private String outcome(ComplaintDossier complaint, String language) {
        return messages.text("complaints.told." + complaint.told().outcome(), language);
    }

    private String text(String code, String language, Object... arguments) {
        return messages.text(CALL + code, language, arguments);
    }
}
