package sa.org.esrar.casework.inquiries;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;

/** What a caller is told of an inquiry once verified (A3): where it stands, and the answer itself. */
@Component
class InquiryCallWords implements CallWords {

    private final CaseRegister cases;
    private final InquiryDossiers dossiers;
    private final InquiryWords words;
    private final Messages messages;

    InquiryCallWords(CaseRegister cases, InquiryDossiers dossiers, InquiryWords words, Messages messages) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INQ;
    }

    @Override
    public Told told(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        InquiryDossier inquiry = dossiers.of(caseNumber);
        String date = head.dueOn() == null ? "" : SpokenDates.day(head.dueOn(), language);
        boolean answered = inquiry.stage().answered() && inquiry.sent() != null;
        return new Told(
                answered
                        ? messages.text(
                                "inquiries.call.answer",
                                language,
                                inquiry.sent().text())
                        : words.sentence(head.status(), date, language),
                List.of(),
                messages.text(answered ? "inquiries.call.enough" : "inquiries.call.next", language));
    }
}
