package sa.org.esrar.casework.complaints;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CallWords;
import sa.org.esrar.casework.casefile.CaseKind;

/** An objection is told as a complaint is. */
@Component
class ObjectionCallWords implements CallWords {

    private final ComplaintCallWords words;

    ObjectionCallWords(ComplaintCallWords words) {
        this.words = words;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.OBJ;
    }

    @Override
    public Told told(String caseNumber, String language) {
        return words.told(caseNumber, language);
    }
}
