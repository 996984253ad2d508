package sa.org.esrar.casework.notifications;

import sa.org.esrar.casework.letters.RegisterNumber;

/** Port: hands a registered letter to those who print and send it, in the process {@code outgoing-letter}. */
public interface LetterRounds {

    /** @param byFax else it is posted or handed over */
    void begin(String caseNumber, RegisterNumber letter, boolean byFax);
}
