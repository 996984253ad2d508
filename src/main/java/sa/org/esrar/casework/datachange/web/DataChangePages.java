package sa.org.esrar.casework.datachange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.datachange.DataChangeWords;
import sa.org.esrar.casework.datachange.DataChanges;
import sa.org.esrar.casework.declarations.ContactProof.Fresh;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.portal.CasePages.Said;
import sa.org.esrar.casework.portal.CommonSteps;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.portal.Visits;

/** Somebody's own data, changed from any case of theirs: typed, proven by codes, taken in (G3). */
@Controller
class DataChangePages implements CommonSteps {

    private static final String PAGE = "datachange/details";
    private static final String STEP = "/track/{handle:[a-z0-9]{8}}";

    private final DataChanges changes;
    private final DataChangeWords words;
    private final Categories categories;
    private final Visits visits;
    private final FieldProblems problems;
    private final Messages messages;
    private final RateLimits limits;
    private final Once onlyOnce;

    DataChangePages(
            DataChanges changes,
            DataChangeWords words,
            Categories categories,
            Visits visits,
            FieldProblems problems,
            Messages messages,
            RateLimits limits,
            Once onlyOnce) {
        this.changes = changes;
        this.words = words;
        this.categories = categories;
        this.visits = visits;
        this.problems = problems;
        this.messages = messages;
        this.limits = limits;
        this.onlyOnce = onlyOnce;
    }

    /** The same for everybody: what to do without the old telephone. Who is on record is not looked at. */
    @GetMapping("/my-cases/lost-mobile")
    String lostMobile() {
        return "datachange/lost-mobile";
    }

    @GetMapping(STEP + "/details")
    String show(Visits.OpenCase open, Model model, Locale locale) {
        return page(open, Map.of(), Map.of(), null, model, locale);
    }

    /** Sends the codes; the page comes back with a place for each. */
    @PostMapping(STEP + "/details")
    String prove(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = form.toSingleValueMap();
        Map<String, String> wrong = new LinkedHashMap<>();
        Fresh sent = tried(
                () -> {
                    limits.check("one-time-code", request);
                    return changes.sendCodes(open.caseNumber(), TypedData.of(typed));
                },
                wrong,
                locale,
                response);
        if (sent != null) {
            model.addAttribute("once", UUID.randomUUID().toString());
        }
        return page(open, typed, wrong, sent, model, locale);
    }

    @PostMapping(STEP + "/change")
    String change(
            Visits.OpenCase open,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = form.toSingleValueMap();
        String key = typed.getOrDefault("once", UUID.randomUUID().toString());
        Map<String, String> wrong = new LinkedHashMap<>();
        DataChanges.Taken taken = tried(
                () -> {
                    limits.check("one-time-code", request);
                    return onlyOnce.perform(
                            "data change " + open.caseNumber() + " " + key,
                            new TreeMap<>(typed),
                            DataChanges.Taken.class,
                            () -> changes.take(open.caseNumber(), TypedData.of(typed), codes(typed)));
                },
                wrong,
                locale,
                response);
        if (taken != null) {
            String handle = visits.open(taken.caseNumber(), taken.accessCode(), request, response);
            return "redirect:/track/" + handle + "/recorded";
        }
        model.addAttribute("once", UUID.randomUUID().toString());
        // Where codes went stays to be seen, whatever was wrong with them.
        Fresh sent = new Fresh(typed.get("mobileCode"), typed.get("emailCode"));
        return page(open, typed, wrong, sent, model, locale);
    }

    private static DataChanges.Codes codes(Map<String, String> typed) {
        return new DataChanges.Codes(typed.get("code"), typed.get("mobileCode"), typed.get("emailCode"));
    }

    /** What the step gives; null, with what is wrong by field, when it was refused. */
    private <T> T tried(Supplier<T> step, Map<String, String> wrong, Locale locale, HttpServletResponse response) {
        try {
            return step.get();
        } catch (InvalidInputException e) {
            response.setStatus(422);
            wrong.putAll(problems.worded(e.problems(), locale));
        } catch (ApiException e) {
            response.setStatus(e.status());
            wrong.put("case", messages.text(e.code(), Languages.of(locale), e.arguments()));
        }
        return null;
    }

    /** @param sent where codes went besides the contact on record; null while none was sent */
    private String page(
            Visits.OpenCase open,
            Map<String, String> typed,
            Map<String, String> wrong,
            Fresh sent,
            Model model,
            Locale locale) {
        String language = Languages.of(locale);
        boolean possible = changes.isPossibleFrom(open.caseNumber());
        model.addAttribute("handle", open.handle());
        model.addAttribute("spoken", CaseNumbers.spoken(open.caseNumber(), language));
        model.addAttribute("possible", possible);
        model.addAttribute("ward", possible && changes.isReachedThroughGuardian(open.caseNumber()));
        model.addAttribute("within", words.checkedWithin(language));
        model.addAttribute("owners", choices("MOBILE_OWNER", "OWN", "SHARED", "RELATIVE"));
        model.addAttribute("languages", choices("LANGUAGE", Languages.AR, Languages.EN));
        model.addAttribute(
                "times",
                choices("CONTACT_TIME", "MORNING", "AFTER_DHUHR", "AFTER_ASR", "AFTER_MAGHRIB", "AFTER_ISHA", "ANY"));
        model.addAttribute("categories", categories.categories());
        model.addAttribute("fields", categories.fields());
        model.addAttribute("addressOpen", isAny(TypedData.ADDRESS, typed, wrong));
        model.addAttribute("activityOpen", isAny(TypedData.ACTIVITY, typed, wrong));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", wrong);
        model.addAttribute("sent", sent);
        model.addAttribute("languagePath", "/track/" + open.handle() + "/details");
        return PAGE;
    }

    private List<Categories.Choice> choices(String group, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Categories.Choice(code, messages.both("parties.change." + group + "." + code)))
                .toList();
    }

    /** What is folded away is open where something stands in it. */
    private static boolean isAny(Set<String> names, Map<String, String> typed, Map<String, String> wrong) {
        return names.stream()
                .anyMatch(name ->
                        wrong.containsKey(name) || !typed.getOrDefault(name, "").isBlank());
    }

    @Override
    public Set<String> steps() {
        return Set.of("details", "change");
    }

    @Override
    public List<Said> said(MultiValueMap<String, String> fields, String language) {
        List<Said> said = new ArrayList<>();
        TypedData.FIELDS.forEach((name, label) -> {
            String typed = fields.getFirst(name);
            if (typed != null && !typed.isBlank()) {
                said.add(new Said(messages.text(label, language), List.of(typed)));
            }
        });
        return said;
    }
}
