package sa.org.esrar.casework.complaints.web;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.complaints.ComplaintFact;
import sa.org.esrar.casework.complaints.ComplaintFilings;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.ComplaintLetters;
import sa.org.esrar.casework.complaints.FileComplaint;
import sa.org.esrar.casework.complaints.Respondent;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.portal.CodeDrawing;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.workflow.FormReader;

/** The direct link (E1): a complaint in a minute, without an account and, if one likes, without a name. */
@Controller
class ComplainPages {

    private static final String PAGE = "complaints/complain";
    private static final List<String> FIELDS = List.of(
            "case",
            "kind",
            "text",
            "respondent",
            "respondentName",
            "wish",
            "caseNumber",
            "accessCode",
            "name",
            "mobile",
            "email");

    private final ComplaintFilings filings;
    private final ComplaintLetters letters;
    private final ComplaintMessages words;
    /** Much of a poster may be dirty or torn. */
    private final CodeDrawing code;

    private final PublishedDocuments published;
    private final CaseRegister cases;
    private final Visits visits;
    private final Once once;
    private final RateLimits limits;

    ComplainPages(
            ComplaintFilings filings,
            ComplaintLetters letters,
            ComplaintMessages words,
            PublishedDocuments published,
            CaseRegister cases,
            Visits visits,
            Once once,
            RateLimits limits) {
        this.filings = filings;
        this.letters = letters;
        this.words = words;
        this.code = CodeDrawing.of(letters.address(), ErrorCorrectionLevel.Q);
        this.published = published;
        this.cases = cases;
        this.visits = visits;
        this.once = once;
        this.limits = limits;
    }

    /** @param about handle of a case that this browser has opened: it is the complainant's own */
    @GetMapping("/complain")
    String show(
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String objection,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        if (about != null) {
            form.add("about", about);
        }
        if (objection != null && about != null) {
            form.add("objection", "true");
        }
        return page(form, Map.of(), model, locale, request, response);
    }

    /** The answer is the case itself: sending the same form again, as going back does, opens it again. */
    @PostMapping("/complain")
    String file(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("complaint", request);
        try {
            FileComplaint command = read(form, locale, request, response);
            ComplaintFilings.Filed filed = once.perform(
                    "complaint " + form.getFirst("filingKey"),
                    new TreeMap<>(form),
                    ComplaintFilings.Filed.class,
                    () -> filings.file(command));
            String handle = visits.open(filed.caseNumber(), filed.accessCode(), request, response);
            return "redirect:/track/" + handle + "/complained";
        } catch (InvalidInputException e) {
            return page(form, words.worded(e.problems(), locale), model, locale, request, response);
        }
    }

    private FileComplaint read(
            MultiValueMap<String, String> form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, Object> typed = new LinkedHashMap<>(form.toSingleValueMap());
        typed.put("facts", form.getOrDefault("facts", List.of()));
        FormReader reader = new FormReader(typed);
        String about = own(form, reader, request, response);
        boolean objection = about != null && "true".equals(form.getFirst("objection"));
        boolean unnamed = !objection && "true".equals(form.getFirst("unnamed"));
        String name = reader.text("name", false, 300);
        boolean taken = !unnamed && !objection && name != null;
        if (!unnamed && !taken && about == null) {
            reader.wrong("name", "complaints.nameOrUnnamed");
        }
        ComplaintKind kind = objection ? ComplaintKind.DECISION : reader.choice("kind", false, ComplaintKind.class);
        if (kind == null) {
            reader.wrong("kind", "complaints.kindNeeded");
        }
        String text = reader.text("text", false, ComplaintFilings.LONGEST_TEXT);
        if (text == null) {
            reader.wrong("text", "complaints.textNeeded");
        }
        FileComplaint command = new FileComplaint(
                kind,
                Set.copyOf(reader.choices("facts", ComplaintFact.class)),
                objection ? Respondent.NOBODY : reader.choice("respondent", true, Respondent.class),
                reader.text("respondentName", false, ComplaintFilings.LONGEST_NAME),
                text,
                reader.text("wish", false, ComplaintFilings.LONGEST_WISH),
                unnamed || taken || about == null ? null : cases.view(about).partyId(),
                taken ? ContactForm.person(form, name, Languages.of(locale)) : null,
                about,
                about == null ? reader.text("caseNumber", false, 40) : null,
                objection,
                Channel.WEBSITE,
                null,
                published.noticeVersion(),
                null);
        if (command.kind() != null && command.respondent() != null) {
            reader.also(filings.problems(command));
        }
        reader.done();
        return command;
    }

    /** A case that is proven to be the complainant's: this browser has opened it, or its access code was typed. */
    private String own(
            MultiValueMap<String, String> form,
            FormReader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        String handle = form.getFirst("about");
        if (handle != null && !handle.isEmpty()) {
            return visits.enter(handle, request, response).caseNumber();
        }
        String number = form.getFirst("caseNumber");
        String accessCode = form.getFirst("accessCode");
        if (number == null || number.isBlank() || accessCode == null || accessCode.isBlank()) {
            return null;
        }
        limits.check("access-code", request);
        limits.check("access-code-case", number);
        try {
            return cases.byAccessCode(number, accessCode).caseNumber();
        } catch (ApiException notTheirs) {
            reader.wrong("accessCode", "complaints.codeNotOfCase");
            return null;
        }
    }

    private String page(
            MultiValueMap<String, String> form,
            Map<String, String> problems,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = Languages.of(locale);
        String handle = form.getFirst("about");
        if (handle != null && !handle.isEmpty()) {
            String about = visits.enter(handle, request, response).caseNumber();
            model.addAttribute("aboutSpoken", CaseNumbers.spoken(about, language));
            model.addAttribute("aboutNamed", cases.view(about).partyId() != null);
        }
        boolean objection = "true".equals(form.getFirst("objection"));
        model.addAttribute("objection", objection);
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("ticked", form.getOrDefault("facts", List.of()));
        model.addAttribute(
                "filingKey",
                form.getFirst("filingKey") == null ? UUID.randomUUID().toString() : form.getFirst("filingKey"));
        model.addAttribute("problems", inOrder(problems));
        model.addAttribute("kinds", words.choices("kind", ComplaintKind.values(), language));
        model.addAttribute("facts", words.choices("fact", ComplaintFact.values(), language));
        model.addAttribute("respondents", words.choices("respondent", Respondent.values(), language));
        model.addAttribute("longestText", ComplaintFilings.LONGEST_TEXT);
        model.addAttribute("languagePath", "/complain");
        return PAGE;
    }

    /** As the fields stand on the page. */
    private static Map<String, String> inOrder(Map<String, String> found) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.forEach(
                field -> Optional.ofNullable(found.get(field)).ifPresent(problem -> ordered.put(field, problem)));
        found.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** A poster for the wall, with the way to the page for a camera. */
    @GetMapping("/complain/poster")
    String poster(Model model) {
        model.addAttribute("address", letters.address());
        model.addAttribute("code", code);
        return "complaints/poster";
    }

    /** The blank form, to fill in by hand and send by fax (A4). */
    @GetMapping("/complain/form-{language:ar|en}.pdf")
    ResponseEntity<byte[]> form(@PathVariable String language, HttpServletRequest request) {
        limits.check("letter", request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("complaint-" + language + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(letters.form(language));
    }
}
