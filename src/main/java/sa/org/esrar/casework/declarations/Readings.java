package sa.org.esrar.casework.declarations;

import java.util.List;
import sa.org.esrar.casework.letters.Fact;

/**
 * What is read aloud to a signer before two witnesses (C4): the module whose cases are signed says what it is, and the
 * page of the second witness shows it.
 */
public interface Readings {

    /** The cases in which the one who is signed in is asked to hear a reading, and can still hear it. */
    List<String> askedOfMe();

    /** What is read, and nothing else of the case; that it was looked at is logged. */
    Reading reading(String caseNumber, String language);

    /** The one who is signed in heard it: as {@link Witnesses#confirm}. */
    void witness(String caseNumber, String paperCode);

    /**
     * In words of one language.
     *
     * @param facts what is declared, and by whom
     * @param heard what the second witness says by confirming
     */
    record Reading(List<Fact> facts, Declarations.Paper paper, String heard) {}
}
