package sa.org.esrar.casework.requests;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;

/** What a caller is told of a request (A3): the sentences of its page, but for those that speak of the page itself. */
@Component
class RequestCallWords implements CallWords {

    private final CaseRegister cases;
    private final RequestDossiers dossiers;
    private final RequestWords words;
    private final Messages messages;

    RequestCallWords(CaseRegister cases, RequestDossiers dossiers, RequestWords words, Messages messages) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REQ;
    }

    @Override
    public Told told(String caseNumber, String language) {
        CaseView head = cases.view(caseNumber);
        RequestDossier.Standing request = dossiers.standing(caseNumber);
        String date = head.dueOn() == null ? "" : SpokenDates.day(head.dueOn(), language);
        return new Told(
                messages.find("requests.call." + head.status() + ".sentence", date)
                        .map(aloud -> aloud.in(language))
                        .orElseGet(() -> words.sentence(head.status(), request.stage(), date, language)),
                RequestWords.left(request).stream()
                        .map(OpenItem::name)
                        .map(name -> name.in(language))
                        .toList(),
                next(head.status(), language));
    }

    private String next(CaseStatus status, String language) {
        return messages.find("requests.call." + status + ".next")
                .orElseGet(() -> nothingToDo())
                .in(language);
    }

    private Localized nothingToDo() {
        return messages.both("requests.call.next");
    }
}
