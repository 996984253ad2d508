package sa.org.esrar.casework.complaints.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.Visits;

/** An objection is shown as a complaint is. */
@Component
class ObjectionCasePages implements CasePages {

    private final ComplaintCasePages pages;

    ObjectionCasePages(ComplaintCasePages pages) {
        this.pages = pages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.OBJ;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return pages.show(open, head, model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        return pages.subjects(caseNumbers, language);
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        return pages.said(caseNumber, step, fields, language);
    }
}
