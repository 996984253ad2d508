package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.DraftApplicants;
import sa.org.esrar.casework.requests.RequestDrafts;

/** Who asks, again: the first step of a request that is begun, until its signature. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}/applicant")
class ApplicantPages {

    private final DraftApplicants applicants;
    private final RequestDrafts drafts;
    private final PublishedDocuments published;
    private final DraftPage page;
    private final FieldProblems problems;
    private final Once once;
    private final RateLimits limits;

    ApplicantPages(
            DraftApplicants applicants,
            RequestDrafts drafts,
            PublishedDocuments published,
            DraftPage page,
            FieldProblems problems,
            Once once,
            RateLimits limits) {
        this.applicants = applicants;
        this.drafts = drafts;
        this.published = published;
        this.page = page;
        this.problems = problems;
        this.once = once;
        this.limits = limits;
    }

    @GetMapping
    String show(Visits.OpenCase open, Model model) {
        return page.whileUnsigned(
                open,
                () -> form(
                        open,
                        applicants.of(open.caseNumber()).map(ApplicantForm::of).orElseGet(LinkedMultiValueMap::new),
                        Map.of(),
                        model));
    }

    /** Limited like a filing: it registers people as a filing does. */
    @PostMapping
    String change(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        limits.check("filing", request);
        return page.whileUnsigned(open, () -> {
            try {
                once.perform(
                        "applicant " + open.caseNumber() + " " + form.getFirst("filingKey"),
                        new TreeMap<>(form),
                        Boolean.class,
                        () -> {
                            applicants.change(
                                    open.caseNumber(), ApplicantForm.person(form, locale), ApplicantForm.notice(form));
                            return true;
                        });
                return "redirect:/track/" + open.handle() + "/review";
            } catch (InvalidInputException e) {
                return form(open, form, ApplicantForm.inOrder(problems.worded(e.problems(), locale)), model);
            }
        });
    }

    private String form(
            Visits.OpenCase open, MultiValueMap<String, String> form, Map<String, String> wrong, Model model) {
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        String key = form.getFirst("filingKey");
        model.addAttribute("service", draft.service());
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("ticked", form);
        model.addAttribute("filingKey", key == null ? UUID.randomUUID().toString() : key);
        model.addAttribute("problems", wrong);
        model.addAttribute("noticeVersion", published.noticeVersion());
        return DraftPage.on(open, draft, model, "requests/draft-applicant");
    }
}
