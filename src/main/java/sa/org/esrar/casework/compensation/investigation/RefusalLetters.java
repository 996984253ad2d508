package sa.org.esrar.casework.compensation.investigation;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.representation.CompensationHeads;
import sa.org.esrar.casework.letters.CompensationRefusalLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;

/** The letters that say why nothing is owed, in the register of outgoing letters (A2, D1). */
@Component
class RefusalLetters {

    private final Letters letters;
    private final CompensationHeads heads;
    private final CompensationSettings settings;

    RefusalLetters(Letters letters, CompensationHeads heads, CompensationSettings settings) {
        this.letters = letters;
        this.heads = heads;
        this.settings = settings;
    }

    RegisterNumber register(
            String caseNumber, CompensationRefusalLetter.Kind kind, List<String> reasons, int objectWithin, String by) {
        LetterHead head = heads.acting(caseNumber);
        return letters.register(
                new CompensationRefusalLetter(
                        head,
                        kind,
                        reasons,
                        objectWithin,
                        settings.outsideBodies().in(head.to().language())),
                by);
    }
}
