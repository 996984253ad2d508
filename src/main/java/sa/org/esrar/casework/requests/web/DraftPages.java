package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import sa.org.esrar.casework.casefile.Documents.Document;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Uploads;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.ServiceRequests;

/**
 * The steps of a request that is begun: its details and its documents. Each is kept as it is sent, so that one may go on
 * later or on another device. They work without script.
 */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class DraftPages {

    private final RequestDrafts drafts;
    private final ServiceRequests requests;
    private final Uploads uploads;
    private final DraftPage page;
    private final FieldProblems problems;

    DraftPages(
            RequestDrafts drafts, ServiceRequests requests, Uploads uploads, DraftPage page, FieldProblems problems) {
        this.drafts = drafts;
        this.requests = requests;
        this.uploads = uploads;
        this.page = page;
        this.problems = problems;
    }

    @GetMapping("/request")
    String details(Visits.OpenCase open, Model model, Locale locale) {
        return page.whileUnsigned(open, () -> {
            RequestDrafts.Draft draft = drafts.of(open.caseNumber());
            return details(open, draft, FormAnswers.kept(draft.service(), draft.answers()), List.of(), model, locale);
        });
    }

    /** Keeps what is right and goes on; what is wrong is shown with what was typed. */
    @PostMapping("/request")
    String keepDetails(
            Visits.OpenCase open, @RequestParam MultiValueMap<String, String> form, Model model, Locale locale) {
        return page.whileUnsigned(open, () -> {
            RequestDrafts.Draft draft = drafts.of(open.caseNumber());
            List<FieldProblem> wrong = drafts.save(
                    open.caseNumber(), FormAnswers.of(draft.service().fields(), form));
            return wrong.isEmpty()
                    ? "redirect:/track/" + open.handle()
                            + (DraftPage.asksForDocuments(draft) ? "/documents" : "/review")
                    : details(open, draft, form, wrong, model, locale);
        });
    }

    /** What is typed so far, kept by the page's script while one types. */
    @PostMapping(path = "/request", params = "kept")
    ResponseEntity<Void> keepWhileTyping(Visits.OpenCase open, @RequestParam MultiValueMap<String, String> form) {
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
        model.addAttribute("changes", page.changes(draft, locale.getLanguage()));
        model.addAttribute("service", draft.service());
        model.addAttribute("typed", FormAnswers.typed(draft.service(), form));
        model.addAttribute("ticked", form);
        model.addAttribute("rows", FormAnswers.ROWS);
        model.addAttribute("problems", worded);
        if (!worded.isEmpty()) {
            model.addAttribute("summary", DraftPage.summary(draft.service(), worded, locale.getLanguage()));
        }
        return DraftPage.on(open, draft, model, "requests/draft-details");
    }

    @GetMapping("/documents")
    String documents(Visits.OpenCase open, Model model) {
        return page.whileUnsigned(open, () -> documents(open, Map.of(), model));
    }

    @PostMapping("/documents")
    String attach(
            Visits.OpenCase open,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String once,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page.whileUnsigned(open, () -> uploads.attach(
                        open.caseNumber(),
                        item,
                        file,
                        once,
                        checked -> requests.attach(open.caseNumber(), new FileRequest.Attachment(item, checked)),
                        locale,
                        request,
                        response)
                .map(problem -> documents(open, Map.of(item, problem), model))
                .orElse("redirect:/track/" + open.handle() + "/documents#item-" + item));
    }

    @PostMapping("/removal")
    String remove(Visits.OpenCase open, @RequestParam UUID document) {
        return page.whileUnsigned(open, () -> {
            drafts.remove(open.caseNumber(), document);
            return "redirect:/track/" + open.handle() + "/documents";
        });
    }

    private String documents(Visits.OpenCase open, Map<String, String> wrong, Model model) {
        RequestDrafts.Draft draft = drafts.of(open.caseNumber());
        model.addAttribute("draft", draft);
        model.addAttribute("items", DraftPage.papers(draft));
        model.addAttribute("problems", wrong);
        return DraftPage.on(open, draft, model, "requests/draft-documents");
    }

    /** An attachment, for who attached it; never run, whatever is in it. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> look(Visits.OpenCase open, @PathVariable UUID id) {
        Document document = drafts.of(open.caseNumber()).documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "casefile.document.notFound"));
        ContentDisposition disposition = (document.mediaType().startsWith("image/") && document.pages() > 0
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
}
