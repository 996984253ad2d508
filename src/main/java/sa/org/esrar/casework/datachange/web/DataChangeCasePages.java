package sa.org.esrar.casework.datachange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.datachange.DataChangeDossiers;
import sa.org.esrar.casework.datachange.DataChangeWords;
import sa.org.esrar.casework.datachange.DataChanges;
import sa.org.esrar.casework.datachange.DeniedDataChanges;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.Visits;

/** A change of data to whom it concerns: where it stands, taken back before it is made, denied afterwards. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class DataChangeCasePages implements CasePages {

    private static final String PAGE = "datachange/case";

    private final DataChanges changes;
    private final DeniedDataChanges denied;
    private final DataChangeDossiers dossiers;
    private final DataChangeCasePage casePage;
    private final DataChangeWords words;
    private final CaseRegister cases;
    private final Messages messages;

    DataChangeCasePages(
            DataChanges changes,
            DeniedDataChanges denied,
            DataChangeDossiers dossiers,
            DataChangeCasePage casePage,
            DataChangeWords words,
            CaseRegister cases,
            Messages messages) {
        this.changes = changes;
        this.denied = denied;
        this.dossiers = dossiers;
        this.casePage = casePage;
        this.words = words;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.UPD;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        return page(open, head, null, model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        dossiers.fields(caseNumbers).forEach((number, fields) -> subjects.put(number, words.fields(fields, language)));
        return subjects;
    }

    /** Its steps are buttons: nothing is typed into them. */
    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        return List.of();
    }

    /** Proven by codes, or by the card that was sighted. */
    @Override
    public boolean isProven(String caseNumber) {
        return true;
    }

    /** What to keep, right after it was taken in. */
    @GetMapping("/recorded")
    String recorded(Visits.OpenCase open, Model model, Locale locale) {
        requireChange(open.caseNumber());
        model.addAttribute("handle", open.handle());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("receipt", casePage.receipt(open.caseNumber(), Languages.of(locale)));
        return "datachange/receipt";
    }

    @PostMapping("/retract")
    String withdraw(Visits.OpenCase open, Model model, Locale locale, HttpServletResponse response) {
        return take(open, () -> changes.withdraw(open.caseNumber()), model, locale, response);
    }

    @PostMapping("/denial")
    String deny(Visits.OpenCase open, Model model, Locale locale, HttpServletResponse response) {
        return take(open, () -> denied.deny(open.caseNumber()), model, locale, response);
    }

    private String take(Visits.OpenCase open, Runnable step, Model model, Locale locale, HttpServletResponse response) {
        requireChange(open.caseNumber());
        try {
            step.run();
            return "redirect:/track/" + open.handle();
        } catch (ApiException e) {
            response.setStatus(e.status());
            String text = messages.text(e.code(), Languages.of(locale), e.arguments());
            return page(open, cases.view(open.caseNumber()), text, model, locale);
        }
    }

    /** Other kinds of case have no such step. */
    private void requireChange(String caseNumber) {
        if (cases.view(caseNumber).kind() != CaseKind.UPD) {
            throw new ApiException(404, "casefile.case.notFound");
        }
    }

    private String page(Visits.OpenCase open, CaseView head, String refused, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("refused", refused);
        model.addAttribute("languagePath", "/track/" + open.handle());
        model.addAttribute("page", casePage.of(head, Languages.of(locale)));
        return PAGE;
    }
}
