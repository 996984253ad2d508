package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.Documents.Document;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.ServiceRequests;

/**
 * The steps of a request that is begun: its details, its documents, the review, the signature. Each is kept as it is
 * sent, so that one may go on later or on another device. They work without script.
 */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class DraftPages {

    private final RequestDrafts drafts;
    private final ServiceRequests requests;
    private final Declarations declarations;
    private final DraftPage page;
    private final Visits visits;
    private final FieldProblems problems;
    private final Messages messages;

    DraftPages(
            RequestDrafts drafts,
            ServiceRequests requests,
            Declarations declarations,
            DraftPage page,
            Visits visits,
            FieldProblems problems,
            Messages messages) {
        this.drafts = drafts;
        this.requests = requests;
        this.declarations = declarations;
        this.page = page;
        this.visits = visits;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping("/request")
    String details(@PathVariable String handle, Model model, HttpServletRequest request, HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> {
            RequestDrafts.Draft draft = drafts.of(open.caseNumber());
            return details(open, draft, FormAnswers.kept(draft.service(), draft.answers()), List.of(), model, null);
        });
    }

    /** Keeps what is right and goes on; what is wrong is shown with what was typed. */
    @PostMapping("/request")
    String keepDetails(
            @PathVariable String handle,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> {
            RequestDrafts.Draft draft = drafts.of(open.caseNumber());
            List<FieldProblem> wrong = drafts.save(
                    open.caseNumber(), FormAnswers.of(draft.service().fields(), form));
            return wrong.isEmpty()
                    ? "redirect:/track/" + handle + (DraftPage.asksForDocuments(draft) ? "/documents" : "/review")
                    : details(open, draft, form, wrong, model, locale);
        });
    }

    /** What is typed so far, kept by the page's script while one types. */
    @PostMapping(path = "/request", params = "kept")
    ResponseEntity<Void> keepWhileTyping(
            @PathVariable String handle,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        drafts.save(open.caseNumber(), FormAnswers.of(draft.service().fields(), form));
        return ResponseEntity.noContent().build();
    }

    private String details(
            Visits.OpenCase open,
            RequestDrafts.Draft draft,
            MultiValueMap<String, String> form,
            List<FieldProblem> wrong,
            Model model,
            Locale locale) {
        Map<String, String> worded = wrong.isEmpty() ? Map.of() : problems.worded(wrong, locale);
        model.addAttribute("draft", draft);
        model.addAttribute("service", draft.service());
        model.addAttribute("typed", FormAnswers.typed(draft.service(), form));
        model.addAttribute("ticked", form);
        model.addAttribute("rows", FormAnswers.ROWS);
        model.addAttribute("problems", worded);
        if (!worded.isEmpty()) {
            model.addAttribute("summary", DraftPage.summary(draft.service(), worded, locale.getLanguage()));
        }
        return on(open, draft, model, "requests/draft-details");
    }

    @GetMapping("/documents")
    String documents(
            @PathVariable String handle, Model model, HttpServletRequest request, HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> documents(open, Map.of(), model));
    }

    @PostMapping("/documents")
    String attach(
            @PathVariable String handle,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visits.OpenCase open = visits.enter(handle, request, response);
        FileRequest.Attachment attachment =
                new FileRequest.Attachment(item, file.getOriginalFilename(), file.getBytes());
        return whileUnsigned(open, () -> {
            try {
                requests.attach(open.caseNumber(), attachment);
                return "redirect:/track/" + handle + "/documents#item-" + item;
            } catch (ApiException e) {
                return documents(open, Map.of(item, text(e, locale)), model);
            }
        });
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable String handle,
            @RequestParam UUID document,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> {
            drafts.remove(open.caseNumber(), document);
            return "redirect:/track/" + handle + "/documents";
        });
    }

    private String documents(Visits.OpenCase open, Map<String, String> wrong, Model model) {
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        model.addAttribute("draft", draft);
        model.addAttribute("items", DraftPage.papers(draft));
        model.addAttribute("problems", wrong);
        return on(open, draft, model, "requests/draft-documents");
    }

    /** An attachment, for who attached it; never run, whatever is in it. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> look(
            @PathVariable String handle,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        Document document = drafts.of(open.caseNumber()).documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "casefile.document.notFound"));
        ContentDisposition disposition = (document.mediaType().startsWith("image/")
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(drafts.read(open.caseNumber(), id));
    }

    @GetMapping("/review")
    String review(
            @PathVariable String handle,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> review(open, Map.of(), model, locale));
    }

    /** Nothing is left: sends the code for the signature. */
    @PostMapping("/code")
    String sendCode(
            @PathVariable String handle,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> {
            try {
                drafts.readyToSign(open.caseNumber());
                return "redirect:/track/" + handle + "/signature";
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
        return on(open, draft, model, "requests/draft-review");
    }

    @GetMapping("/signature")
    String signature(
            @PathVariable String handle, Model model, HttpServletRequest request, HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> signature(open, Map.of(), model));
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable String handle,
            @RequestParam String code,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        return whileUnsigned(open, () -> {
            try {
                requests.sign(open.caseNumber(), code);
                return "redirect:/track/" + handle + "/receipt";
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
        return on(open, draft, model, "requests/draft-signature");
    }

    @GetMapping("/receipt")
    String receipt(
            @PathVariable String handle,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visits.OpenCase open = visits.enter(handle, request, response);
        if (page.unsigned(open.caseNumber())) {
            return "redirect:/track/" + handle + "/review";
        }
        model.addAttribute("handle", handle);
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("receipt", page.receipt(open.caseNumber(), locale.getLanguage()));
        return "requests/receipt";
    }

    private String on(Visits.OpenCase open, RequestDrafts.Draft draft, Model model, String view) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("caseNumber", open.caseNumber());
        model.addAttribute("accessCode", open.accessCode());
        model.addAttribute("withDocuments", DraftPage.asksForDocuments(draft));
        return view;
    }

    /** Going back after the signature, or signing in another tab meanwhile, leads to the request as it stands. */
    private String whileUnsigned(Visits.OpenCase open, Supplier<String> step) {
        String signed = "redirect:/track/" + open.handle();
        if (!page.unsigned(open.caseNumber())) {
            return signed;
        }
        try {
            return step.get();
        } catch (ApiException e) {
            if (page.unsigned(open.caseNumber())) {
                throw e;
            }
            return signed;
        }
    }

    private String text(ApiException e, Locale locale) {
        return messages.text(e.code(), locale.getLanguage(), e.arguments());
    }
}
