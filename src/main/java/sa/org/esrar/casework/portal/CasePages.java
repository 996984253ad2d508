package sa.org.esrar.casework.portal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseView;

/** What a capability shows of its cases to whom they concern; one bean for each kind of case. */
public interface CasePages {

    CaseKind kind();

    /**
     * The page of a case that the visitor has opened.
     *
     * @param head of the case, just read
     * @return name of the view
     */
    String show(Visits.OpenCase open, CaseView head, Model model, Locale locale);

    /**
     * What each case is about in a few words, by case number. For pages behind a code to the owner's own telephone; never
     * for a message, which says nothing about the matter.
     */
    Map<String, String> subjects(Collection<String> caseNumbers, String language);

    /**
     * What somebody typed into a step of a case and could not send, as they would read it on the page. Fields that say
     * nothing to a reader are left out.
     *
     * @param step last part of the step's address
     * @param fields as they were sent
     */
    List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language);

    /**
     * Whether who opened the case was found to be its party, though nothing of it is signed: then it is among the cases
     * of the party's telephone too.
     */
    default boolean isProven(String caseNumber) {
        return false;
    }

    /** @param label of the field */
    record Said(String label, List<String> words) {}
}
