package sa.org.esrar.casework.complaints;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;

/** Where a complaint or an objection stands, in one sentence: on its page, and aloud in a call. */
@Component
public class ComplaintSentences {

    private final Messages messages;
    private final ComplaintDossiers dossiers;

    ComplaintSentences(Messages messages, ComplaintDossiers dossiers) {
        this.messages = messages;
        this.dossiers = dossiers;
    }

    /** An objection is not spoken of as a complaint, wherever that makes a difference. */
    public String of(CaseKind kind, ComplaintDossier complaint, String language) {
        String code = "complaints.sentence." + complaint.stage();
        String hears = hears(complaint, language);
        return messages.find(code + "." + kind, hears)
                .map(own -> own.in(language))
                .orElseGet(() -> messages.text(code, language, hears));
    }

    private String hears(ComplaintDossier complaint, String language) {
        return dossiers.next(
                complaint.stage() == ComplaintStage.REFERRED ? Hearing.OUTSIDE : complaint.hearing(), language);
    }
}
