package sa.org.esrar.casework.compensation.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.negotiation.AgreementState;
import sa.org.esrar.casework.compensation.negotiation.OfferView;

/** What a caller is told of a compensation once verified (A3): where it stands, its day, and what is asked now. */
@Component
class CompensationCallWords implements CallWords {

    private final CaseRegister cases;
    private final CompensationDossiers dossiers;
    private final CompensationSentences sentences;
    private final Messages messages;

    CompensationCallWords(
            CaseRegister cases, CompensationDossiers dossiers, CompensationSentences sentences, Messages messages) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.sentences = sentences;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CPN;
    }

    @Override
    public Told told(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        CompensationDossier dossier = dossiers.of(caseNumber);
        String sentence = sentences.of(dossier.stage(), language);
        boolean dated = dossier.counting() && head.dueOn() != null && !head.paused();
        return new Told(
                dated ? sentence + " " + text("dueOn", language, SpokenDates.day(head.dueOn(), language)) : sentence,
                List.of(),
                next(dossier, language));
    }

    private String next(CompensationDossier dossier, String language) {
        if (dossier.openOffer() != null) {
            OfferView open = dossier.openOffer();
            return text("offer", language, open.amount().toPlainString(), SpokenDates.day(open.validUntil(), language));
        }
        if (dossier.objectUntil() != null) {
            return text("object", language, SpokenDates.day(dossier.objectUntil(), language));
        }
        if (dossier.stage() == CompensationStage.SIGNING
                && dossier.agreement() != null
                && dossier.agreement().state() == AgreementState.PREPARED) {
            return text("sign", language);
        }
        if (dossier.stage() == CompensationStage.PAID) {
            return text("received", language);
        }
        return text(dossier.stage().over() ? "over" : "next", language);
    }

    private String text(String code, String language, Object... arguments) {
        return messages.text("compensation.call." + code, language, arguments);
    }
}
