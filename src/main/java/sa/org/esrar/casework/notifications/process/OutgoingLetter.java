package sa.org.esrar.casework.notifications.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between {@code processes/outgoing-letter.bpmn} and this module. */
@Component
class OutgoingLetter implements ProcessContract {

    static final String PROCESS = "outgoing-letter";
    static final String CASE_NUMBER = "caseNumber";
    static final String LETTER_YEAR = "letterYear";
    static final String LETTER_SERIAL = "letterSerial";
    static final String BY_FAX = "byFax";
    static final String POSTED = "posted";
    static final String DELIVERED = "delivered";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, LETTER_YEAR, LETTER_SERIAL, BY_FAX, POSTED, DELIVERED);
    }

    /** The letter that an instance is about. */
    static RegisterNumber letter(Map<String, Object> variables) {
        return new RegisterNumber(
                ((Number) variables.get(LETTER_YEAR)).intValue(), ((Number) variables.get(LETTER_SERIAL)).longValue());
    }
}
