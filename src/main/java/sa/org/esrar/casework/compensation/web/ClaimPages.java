package sa.org.esrar.casework.compensation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.FileHarm.ClaimedItem;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.workflow.FormReader;

/** A claim for compensation, filed from the page of a case of one's own (D1). */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}/claim")
class ClaimPages {

    private static final String PAGE = "compensation/claim";
    private static final Pattern LINE = Pattern.compile("items\\[(\\d+)]\\.(what|amount)");
    private static final int LINES = 6;
    private static final int LONGEST_THING = 300;

    /** Of which somebody may say that harm was done to them there; a report of a violation is nobody's to name here. */
    private static final Set<CaseKind> FROM =
            EnumSet.of(CaseKind.REQ, CaseKind.INQ, CaseKind.CMP, CaseKind.OBJ, CaseKind.UPD);

    private final Claims claims;
    private final CompensationMessages words;
    private final PublishedDocuments published;
    private final CaseRegister cases;
    private final Visits visits;
    private final Once once;
    private final RateLimits limits;

    ClaimPages(
            Claims claims,
            CompensationMessages words,
            PublishedDocuments published,
            CaseRegister cases,
            Visits visits,
            Once once,
            RateLimits limits) {
        this.claims = claims;
        this.words = words;
        this.published = published;
        this.cases = cases;
        this.visits = visits;
        this.once = once;
        this.limits = limits;
    }

    /** @param elsewhere given where no case of its own is meant, as from the list of one's cases */
    @GetMapping
    String show(Visits.OpenCase open, @RequestParam(required = false) String elsewhere, Model model, Locale locale) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("here", elsewhere == null ? "true" : "false");
        return page(own(open), open, form, Map.of(), model, locale);
    }

    /** The answer is the case itself: sending the same form again, as going back does, opens it again. */
    @PostMapping
    String file(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("filing", request);
        CaseView head = own(open);
        try {
            FileHarm command = read(head, form);
            Claims.Filed filed = once.perform(
                    "claim " + open.caseNumber() + " " + form.getFirst("filingKey"),
                    new TreeMap<>(form),
                    Claims.Filed.class,
                    () -> claims.file(command));
            return "redirect:/track/" + visits.open(filed.caseNumber(), filed.accessCode(), request, response)
                    + "/claimed";
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return page(head, open, form, byId(words.worded(wrong.problems(), locale)), model, locale);
        }
    }

    /** Only from a case that names whose it is: compensation belongs to a person. */
    private CaseView own(Visits.OpenCase open) {
        CaseView head = cases.view(open.caseNumber());
        if (!FROM.contains(head.kind()) || head.partyId() == null) {
            throw new ApiException(409, "compensation.claim.notHere");
        }
        return head;
    }

    private FileHarm read(CaseView head, MultiValueMap<String, String> form) {
        FormReader reader = new FormReader(
                Map.of("text", form.getOrDefault("text", List.of("")).get(0), "items", lines(form)));
        String text = reader.text("text", true, Claims.LONGEST_TEXT);
        List<ClaimedItem> items = items(reader);
        // What the form is wrong about already is not said twice.
        reader.done();
        return new FileHarm(
                Origin.BENEFICIARY,
                head.partyId(),
                "false".equals(form.getFirst("here")) ? null : head.caseNumber(),
                "true".equals(form.getFirst("represented")),
                text,
                items.isEmpty()
                        ? null
                        : items.stream().map(ClaimedItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                items,
                Channel.WEBSITE,
                published.noticeVersion(),
                null);
    }

    /** Lines that were left empty are no things. */
    private static List<ClaimedItem> items(FormReader reader) {
        List<ClaimedItem> items = new ArrayList<>();
        for (FormReader line : reader.rows("items")) {
            if (!line.isEmpty()) {
                String what = line.text("what", true, LONGEST_THING);
                BigDecimal amount = line.money("amount", true);
                items.add(new ClaimedItem(what, amount));
            }
        }
        return items;
    }

    private static List<Map<String, String>> lines(MultiValueMap<String, String> form) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (int at = 0; at < LINES; at++) {
            String what = typed(form, "what", at);
            String amount = typed(form, "amount", at);
            lines.add(what.isBlank() && amount.isBlank() ? Map.of() : Map.of("what", what, "amount", amount));
        }
        return lines;
    }

    /** A line's fields are found on the page by their ids. */
    private static Map<String, String> byId(Map<String, String> problems) {
        Map<String, String> byId = new LinkedHashMap<>();
        problems.forEach((field, problem) -> byId.put(LINE.matcher(field).replaceFirst("$2-$1"), problem));
        return byId;
    }

    private static String typed(MultiValueMap<String, String> form, String field, int at) {
        List<String> all = form.getOrDefault(field, List.of());
        return at < all.size() && all.get(at) != null ? all.get(at) : "";
    }

    private String page(
            CaseView head,
            Visits.OpenCase open,
            MultiValueMap<String, String> form,
            Map<String, String> problems,
            Model model,
            Locale locale) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("spoken", CaseNumbers.spoken(head.caseNumber(), Languages.of(locale)));
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("rows", rows(form));
        model.addAttribute("problems", problems);
        model.addAttribute("longestText", Claims.LONGEST_TEXT);
        model.addAttribute(
                "filingKey",
                form.getFirst("filingKey") == null ? UUID.randomUUID().toString() : form.getFirst("filingKey"));
        return PAGE;
    }

    private static List<Row> rows(MultiValueMap<String, String> form) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < LINES; at++) {
            rows.add(new Row(at, at + 1, typed(form, "what", at), typed(form, "amount", at)));
        }
        return rows;
    }

    /** A line of the form as it was typed. */
    record Row(int at, int number, String what, String amount) {

        @Override
        public String toString() {
            return "Row[" + at + "]";
        }
    }
}
