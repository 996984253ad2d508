package sa.org.esrar.casework.datachange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;

/** What a caller is told of a change of data once verified (A3): where it stands, and no value of it. */
@Component
class DataChangeCallWords implements CallWords {

    private final CaseRegister cases;
    private final DataChangeDossiers dossiers;
    private final DataChangeWords words;
    private final Messages messages;

    DataChangeCallWords(CaseRegister cases, DataChangeDossiers dossiers, DataChangeWords words, Messages messages) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.UPD;
    }

    @Override
    public Told told(String caseNumber, String language) {
        DataChangeDossier change = dossiers.of(caseNumber, true);
        LocalDate day = change.denyUntil() == null ? cases.view(caseNumber).dueOn() : change.denyUntil();
        return new Told(
                words.sentence(change.stage(), day == null ? "" : SpokenDates.day(day, language), language),
                List.of(),
                messages.text(
                        change.declineReason() == null ? "datachange.call.next" : "datachange.call.declined",
                        language,
                        change.declineReason() == null ? "" : change.declineReason()));
    }
}
