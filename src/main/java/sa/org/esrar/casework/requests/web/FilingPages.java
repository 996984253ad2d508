package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.ServiceRequests;

/** The first step of a request: who asks. It begins the draft, which {@link DraftPages} complete. */
@Controller
class FilingPages {

    private static final String FILING = "requests/filing";

    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final ServiceRequests requests;
    private final Visits visits;
    private final FieldProblems problems;
    private final Once once;
    private final RateLimits limits;

    FilingPages(
            Catalogue catalogue,
            PublishedDocuments published,
            ServiceRequests requests,
            Visits visits,
            FieldProblems problems,
            Once once,
            RateLimits limits) {
        this.catalogue = catalogue;
        this.published = published;
        this.requests = requests;
        this.visits = visits;
        this.problems = problems;
        this.once = once;
        this.limits = limits;
    }

    @GetMapping("/requests/{code}")
    String filing(@PathVariable String code, Model model) {
        return filingPage(serviceOr404(code), new LinkedMultiValueMap<>(), Map.of(), model);
    }

    /** The answer is the case itself: sending the same form again, as going back does, opens it again. */
    @PostMapping("/requests/{code}")
    String file(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("filing", request);
        ServiceDefinition service = serviceOr404(code);
        try {
            ServiceRequests.Filed filed = once.perform(
                    "filing " + code + " " + form.getFirst("filingKey"),
                    new TreeMap<>(form),
                    ServiceRequests.Filed.class,
                    () -> requests.file(new FileRequest(
                            service.code(),
                            ApplicantForm.person(form, locale),
                            Map.of(),
                            true,
                            List.of(),
                            ApplicantForm.notice(form),
                            Channel.WEBSITE)));
            String handle = visits.open(filed.caseNumber(), filed.accessCode(), request, response);
            return "redirect:/track/" + handle + "/request";
        } catch (InvalidInputException e) {
            return filingPage(service, form, ApplicantForm.inOrder(problems.worded(e.problems(), locale)), model);
        }
    }

    private String filingPage(
            ServiceDefinition service, MultiValueMap<String, String> form, Map<String, String> problems, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("ticked", form);
        model.addAttribute(
                "filingKey",
                form.getFirst("filingKey") == null ? UUID.randomUUID().toString() : form.getFirst("filingKey"));
        model.addAttribute("problems", problems);
        model.addAttribute("noticeVersion", published.noticeVersion());
        return FILING;
    }

    private ServiceDefinition serviceOr404(String code) {
        return catalogue.service(code).orElseThrow(() -> new ApiException(404, "requests.unknownService"));
    }
}
