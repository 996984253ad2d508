package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.portal.CasePages;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Uploads;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.Arrival;
import sa.org.esrar.casework.requests.Arrivals;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.RequestStudy;
import sa.org.esrar.casework.requests.RequestedServices;
import sa.org.esrar.casework.requests.ServiceRequests;

/** A family's own request: where it stands, and every step that is hers. Each step leads back to the page. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class RequestCasePages implements CasePages {

    private static final String PAGE = "requests/case";

    private final ServiceRequests requests;
    private final RequestStudy study;
    private final Arrivals arrivals;
    private final CasePage casePage;
    private final RequestedServices services;
    private final UnsentSteps unsent;
    private final Uploads uploads;
    private final Documents documents;
    private final Once onlyOnce;
    private final CaseRegister cases;
    private final FieldProblems problems;
    private final Messages messages;

    RequestCasePages(
            ServiceRequests requests,
            RequestStudy study,
            Arrivals arrivals,
            CasePage casePage,
            RequestedServices services,
            UnsentSteps unsent,
            Uploads uploads,
            Documents documents,
            Once onlyOnce,
            CaseRegister cases,
            FieldProblems problems,
            Messages messages) {
        this.requests = requests;
        this.study = study;
        this.arrivals = arrivals;
        this.casePage = casePage;
        this.services = services;
        this.unsent = unsent;
        this.uploads = uploads;
        this.documents = documents;
        this.onlyOnce = onlyOnce;
        this.cases = cases;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REQ;
    }

    @Override
    public String show(Visits.OpenCase open, CaseView head, Model model, Locale locale) {
        if (DraftPage.unsigned(head)) {
            return "redirect:/track/" + open.handle() + "/review";
        }
        return page(open, head, Map.of(), model, locale);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNumbers, String language) {
        Map<String, String> subjects = new HashMap<>();
        services.names(caseNumbers).forEach((number, name) -> subjects.put(number, name.in(language)));
        return subjects;
    }

    @Override
    public List<Said> said(String caseNumber, String step, MultiValueMap<String, String> fields, String language) {
        return unsent.said(caseNumber, step, fields, language);
    }

    @PostMapping("/document")
    String attach(
            Visits.OpenCase open,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return uploads.attach(
                        open.caseNumber(),
                        item,
                        file,
                        once,
                        checked -> requests.attach(open.caseNumber(), new FileRequest.Attachment(item, checked)),
                        locale,
                        request,
                        response)
                .map(problem -> page(open, Map.of(item, problem), model, locale))
                .orElse("redirect:/track/" + open.handle());
    }

    @PostMapping("/answers")
    String amend(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale) {
        model.addAttribute("ticked", form);
        model.addAttribute("typed", form.toSingleValueMap());
        String number = open.caseNumber();
        Step step = new Step("answers", once, new TreeMap<>(form));
        return take(
                open,
                step,
                () -> requests.amend(number, FormAnswers.of(casePage.fieldsLeft(number), form)),
                model,
                locale);
    }

    @PostMapping("/reply")
    String reply(
            Visits.OpenCase open,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale) {
        model.addAttribute("typedReply", text);
        return take(open, new Step("reply", once, text), () -> study.reply(open.caseNumber(), text), model, locale);
    }

    @PostMapping("/arrival")
    String tellArrival(
            Visits.OpenCase open,
            @RequestParam Arrival arrival,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale) {
        return take(
                open,
                new Step("arrival", once, arrival),
                () -> arrivals.tell(open.caseNumber(), arrival),
                model,
                locale);
    }

    @PostMapping("/withdrawal")
    String withdraw(Visits.OpenCase open, @RequestParam(defaultValue = "") String once, Model model, Locale locale) {
        return take(open, new Step("withdrawal", once, ""), () -> requests.withdraw(open.caseNumber()), model, locale);
    }

    /**
     * Takes the step and leads back to the page, also when the form of one page is sent twice; what was wrong stands on it,
     * with what was typed.
     */
    private String take(Visits.OpenCase open, Step step, Runnable work, Model model, Locale locale) {
        try {
            onlyOnce.perform(
                    step.name() + " " + open.caseNumber() + " " + step.key(), step.content(), Boolean.class, () -> {
                        work.run();
                        return true;
                    });
            return "redirect:/track/" + open.handle();
        } catch (InvalidInputException e) {
            return page(open, problems.worded(e.problems(), locale), model, locale);
        } catch (ApiException e) {
            String text = messages.text(e.code(), locale.getLanguage(), e.arguments());
            return page(open, Map.of("case", text), model, locale);
        }
    }

    /**
     * A form as it was sent.
     *
     * @param key random, of the page on which it stood; without one it is a page of its own
     */
    private record Step(String name, String key, Object content) {

        Step {
            key = key.isEmpty() ? UUID.randomUUID().toString() : key;
        }
    }

    private String page(Visits.OpenCase open, Map<String, String> found, Model model, Locale locale) {
        return page(open, cases.view(open.caseNumber()), found, model, locale);
    }

    private String page(Visits.OpenCase open, CaseView head, Map<String, String> found, Model model, Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("problems", found);
        if (found.isEmpty() || !model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
            model.addAttribute("ticked", new LinkedMultiValueMap<>());
        }
        model.addAttribute("rows", FormAnswers.ROWS);
        model.addAttribute("held", documents.held(open.caseNumber()));
        casePage.show(head, model, locale.getLanguage());
        return PAGE;
    }
}
