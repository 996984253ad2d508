package sa.org.esrar.casework.portal;

import java.util.Locale;
import org.springframework.ui.Model;
import sa.org.esrar.casework.casefile.CaseKind;

/** What a capability shows of its cases to whom they concern; one bean for each kind of case. */
public interface CasePages {

    CaseKind kind();

    /**
     * The page of a case that the visitor has opened.
     *
     * @return name of the view
     */
    String show(Visits.OpenCase open, Model model, Locale locale);
}
