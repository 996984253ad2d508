package sa.org.esrar.casework.casefile;

import java.util.List;

/** What a caller is told of a case, from the same texts as its page; one bean for each kind of case. */
public interface CallWords {

    CaseKind kind();

    /** @param language {@code en}, or anything else for Arabic */
    Told told(String caseNumber, String language);

    /**
     * Sentences to be read aloud; dates are spoken, see {@link sa.org.esrar.casework.calendar.SpokenDates}.
     *
     * @param left names of what is left, or none
     */
    record Told(String sentence, List<String> left, String next) {}
}
