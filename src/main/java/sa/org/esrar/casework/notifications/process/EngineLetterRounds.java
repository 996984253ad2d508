package sa.org.esrar.casework.notifications.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.LetterRounds;
import sa.org.esrar.casework.workflow.SystemWork;

/** Letters on their way as instances of {@code outgoing-letter}; the case number is their business key. */
@Component
class EngineLetterRounds implements LetterRounds {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineLetterRounds(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void begin(String caseNumber, RegisterNumber letter, boolean byFax) {
        system.run(() -> runtime.startProcessInstanceByKey(
                OutgoingLetter.PROCESS,
                caseNumber,
                Map.of(
                        OutgoingLetter.CASE_NUMBER,
                        caseNumber,
                        OutgoingLetter.LETTER_YEAR,
                        letter.hijriYear(),
                        OutgoingLetter.LETTER_SERIAL,
                        letter.serial(),
                        OutgoingLetter.BY_FAX,
                        byFax)));
    }
}
