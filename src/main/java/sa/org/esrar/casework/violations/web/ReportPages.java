package sa.org.esrar.casework.violations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.violations.Concerned;
import sa.org.esrar.casework.violations.Readers;
import sa.org.esrar.casework.violations.ReportFilings;
import sa.org.esrar.casework.violations.ReportViolation;
import sa.org.esrar.casework.violations.Reporter;
import sa.org.esrar.casework.workflow.FormReader;

/** The direct link: a report of a violation without an account, and unless one wishes otherwise without a name (F4). */
@Controller
class ReportPages {

    private static final String PAGE = "violations/report";
    private static final List<String> FIELDS =
            List.of("text", "happenedOn", "concerned", "concernedText", "readers", "how", "naming", "name", "contact");

    private final ReportFilings filings;
    private final Readers readers;
    private final ReportMessages words;
    private final FieldProblems problems;
    private final PublishedDocuments published;
    private final Visits visits;
    private final Once once;
    private final RateLimits limits;

    ReportPages(
            ReportFilings filings,
            Readers readers,
            ReportMessages words,
            FieldProblems problems,
            PublishedDocuments published,
            Visits visits,
            Once once,
            RateLimits limits) {
        this.filings = filings;
        this.readers = readers;
        this.words = words;
        this.problems = problems;
        this.published = published;
        this.visits = visits;
        this.once = once;
        this.limits = limits;
    }

    @GetMapping("/report")
    String show(Model model, Locale locale) {
        return page(new LinkedMultiValueMap<>(), Map.of(), model, locale);
    }

    /** The answer is the report itself: sending the same form again, as going back does, opens it again and says so. */
    @PostMapping("/report")
    String file(
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.check("violation", request);
        try {
            ReportViolation command = read(form);
            boolean[] now = {false};
            ReportFilings.Filed filed = once.perform(
                    "violation " + form.getFirst("filingKey"), new TreeMap<>(form), ReportFilings.Filed.class, () -> {
                        now[0] = true;
                        return filings.file(command);
                    });
            String handle = visits.open(filed.caseNumber(), filed.accessCode(), request, response);
            String again = !now[0] ? "?again=SAME" : filed.again() ? "?again=ALIKE" : "";
            return "redirect:/track/" + handle + "/reported" + again;
        } catch (InvalidInputException e) {
            return page(form, problems.worded(e.problems(), locale), model, locale);
        }
    }

    private ReportViolation read(MultiValueMap<String, String> form) {
        FormReader reader = new FormReader(new LinkedHashMap<>(form.toSingleValueMap()));
        String text = reader.text("text", false, ReportFilings.LONGEST_TEXT);
        if (text == null) {
            reader.wrong("text", "violations.textNeeded");
        }
        boolean named = "READERS_ONLY".equals(form.getFirst("naming"));
        String name = named ? reader.text("name", false, ReportFilings.LONGEST_NAME) : null;
        if (named && name == null) {
            reader.wrong("name", "violations.nameNeeded");
        }
        ReportViolation command = new ReportViolation(
                text,
                reader.date("happenedOn", false),
                Optional.ofNullable(reader.choice("concerned", false, Concerned.class))
                        .orElse(Concerned.UNKNOWN),
                reader.text("concernedText", false, ReportFilings.LONGEST_CONCERNED),
                chosen(form.getOrDefault("readers", List.of())),
                reader.text("how", false, ReportFilings.LONGEST_HOW),
                named && name != null
                        ? new Reporter(name, reader.text("contact", false, ReportFilings.LONGEST_CONTACT))
                        : null,
                Channel.WEBSITE,
                published.noticeVersion(),
                null);
        reader.also(filings.problems(command));
        reader.done();
        return command;
    }

    /** The page knows readers by their titles alone. */
    private Set<String> chosen(List<String> titles) {
        Set<String> chosen = new TreeSet<>();
        readers.all().stream()
                .filter(reader -> titles.contains(reader.titleAr()))
                .map(StaffMember::userId)
                .forEach(chosen::add);
        return chosen;
    }

    private String page(MultiValueMap<String, String> form, Map<String, String> found, Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("ticked", form.getOrDefault("readers", List.of()));
        model.addAttribute(
                "filingKey",
                form.getFirst("filingKey") == null ? UUID.randomUUID().toString() : form.getFirst("filingKey"));
        model.addAttribute("problems", inOrder(found));
        model.addAttribute("concerned", words.choices("concerned", Concerned.values(), language));
        List<ReportMessages.Choice> named = readers.all().stream()
                .map(one -> new ReportMessages.Choice(
                        one.titleAr(), Languages.EN.equals(language) ? one.titleEn() : one.titleAr()))
                .toList();
        model.addAttribute("readers", named);
        model.addAttribute(
                "readerTitles",
                named.stream()
                        .map(ReportMessages.Choice::label)
                        .collect(Collectors.joining(Languages.EN.equals(language) ? ", " : "، ")));
        model.addAttribute("longestText", ReportFilings.LONGEST_TEXT);
        model.addAttribute("languagePath", "/report");
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
}
