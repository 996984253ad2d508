package sa.org.esrar.casework.requests.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.ServiceRequests;

/** The end of a filing: what will be signed, the signature with its code, and the receipt (C3 to C6). */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class SigningPages {

    private final RequestDrafts drafts;
    private final ServiceRequests requests;
    private final Declarations declarations;
    private final DraftPage page;
    private final FieldProblems problems;
    private final Messages messages;

    SigningPages(
            RequestDrafts drafts,
            ServiceRequests requests,
            Declarations declarations,
            DraftPage page,
            FieldProblems problems,
            Messages messages) {
        this.drafts = drafts;
        this.requests = requests;
        this.declarations = declarations;
        this.page = page;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping("/review")
    String review(Visits.OpenCase open, Model model, Locale locale) {
        return page.whileUnsigned(open, () -> review(open, Map.of(), model, locale));
    }

    /** Nothing is left: sends the code for the signature. */
    @PostMapping("/code")
    String sendCode(Visits.OpenCase open, Model model, Locale locale) {
        return page.whileUnsigned(open, () -> {
            try {
                drafts.readyToSign(open.caseNumber());
                return "redirect:/track/" + open.handle() + "/signature";
            } catch (InvalidInputException e) {
                return review(open, problems.worded(e.problems(), locale), model, locale);
            } catch (ApiException e) {
                return review(open, Map.of("case", text(e, locale)), model, locale);
            }
        });
    }

    private String review(Visits.OpenCase open, Map<String, String> wrong, Model model, Locale locale) {
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        model.addAttribute("problems", wrong);
        model.addAttribute("review", page.review(open.caseNumber(), draft, locale.getLanguage()));
        model.addAttribute("declaration", declarations.text());
        return DraftPage.on(open, draft, model, "requests/draft-review");
    }

    @GetMapping("/signature")
    String signature(Visits.OpenCase open, Model model) {
        return page.whileUnsigned(open, () -> signature(open, Map.of(), model));
    }

    @PostMapping("/signature")
    String sign(Visits.OpenCase open, @RequestParam String code, Model model, Locale locale) {
        return page.whileUnsigned(open, () -> {
            try {
                requests.sign(open.caseNumber(), new Signing.ByCode(code, null));
                return "redirect:/track/" + open.handle() + "/receipt";
            } catch (InvalidInputException e) {
                boolean ofTheCode = e.problems().stream()
                        .anyMatch(problem -> problem.field().equals("code"));
                Map<String, String> worded = problems.worded(e.problems(), locale);
                return ofTheCode ? signature(open, worded, model) : review(open, worded, model, locale);
            } catch (ApiException e) {
                return signature(open, Map.of("code", text(e, locale)), model);
            }
        });
    }

    private String signature(Visits.OpenCase open, Map<String, String> wrong, Model model) {
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        if (!draft.ready()) {
            return "redirect:/track/" + open.handle() + "/review";
        }
        model.addAttribute("problems", wrong);
        model.addAttribute("declaration", declarations.text());
        return DraftPage.on(open, draft, model, "requests/draft-signature");
    }

    @GetMapping("/receipt")
    String receipt(Visits.OpenCase open, Model model, Locale locale) {
        if (page.unsigned(open.caseNumber())) {
            return "redirect:/track/" + open.handle() + "/review";
        }
        model.addAttribute("handle", open.handle());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("awaitsWitness", declarations.awaitsWitness(open.caseNumber()));
        model.addAttribute("receipt", page.receipt(open.caseNumber(), locale.getLanguage()));
        return "requests/receipt";
    }

    private String text(ApiException e, Locale locale) {
        return messages.text(e.code(), locale.getLanguage(), e.arguments());
    }
}
