package sa.org.esrar.casework.committees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.sittings.PlanSittings;
import sa.org.esrar.casework.committees.sittings.PlanSittings.OnDayOff;
import sa.org.esrar.casework.committees.sittings.Sitting;
import sa.org.esrar.casework.committees.sittings.SittingPlan;
import sa.org.esrar.casework.committees.sittings.SittingPlan.OfCommittee;
import sa.org.esrar.casework.committees.sittings.SittingPlan.Urgency;
import sa.org.esrar.casework.committees.sittings.Sittings;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;
import sa.org.esrar.casework.workflow.FormReader;

/** When committees sit and what waits for them (D2, C6); chair, secretary and top management plan here. */
@Controller
@Order(53)
@RequestMapping(SittingsPage.ADDRESS)
class SittingsPage implements WorkPage {

    static final String ADDRESS = "/staff/sittings";

    private static final Set<String> FIELDS =
            Set.of("committee", "id", "day", "time", "place", "repeat", "until", "onDayOff", "shared");
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_WEEKS = 4;
    private static final String ONE = "/{id:[0-9a-f-]{36}}";
    private static final String SHOWN_AGAIN = "redirect:" + ADDRESS;

    private final Sittings sittings;
    private final SittingPlan plan;
    private final FieldProblems problems;
    private final Messages messages;
    private final Once once;
    private final SignIn signIn;

    SittingsPage(
            Sittings sittings, SittingPlan plan, FieldProblems problems, Messages messages, Once once, SignIn signIn) {
        this.sittings = sittings;
        this.plan = plan;
        this.problems = problems;
        this.messages = messages;
        this.once = once;
        this.signIn = signIn;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "committees.sittings.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return plan.isOpenTo(user);
    }

    @GetMapping
    String show(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "committees",
                plan.of(requireOpen(signIn)).stream()
                        .map(one -> section(one, language))
                        .toList());
        return "staff/sittings";
    }

    // ---- planning and moving

    /** For dates of a committee. */
    @GetMapping("/form")
    String plan(@RequestParam String committee, Model model, Locale locale) {
        requirePlanner(committee);
        return form(Map.of(), Map.of("committee", committee, "form", random(), "repeat", "0"), model, locale);
    }

    /** For another date of one sitting. */
    @GetMapping(ONE + "/form")
    String move(@PathVariable UUID id, Model model, Locale locale) {
        Sitting sitting = sittings.one(id, requireOpen(signIn));
        Map<String, String> typed = new HashMap<>();
        typed.put("committee", sitting.committee());
        typed.put("id", id.toString());
        typed.put("form", random());
        typed.put("day", sitting.day().toString());
        typed.put("time", sitting.time().toString());
        typed.put("place", sitting.place());
        return form(Map.of(), typed, model, locale);
    }

    /** What is wrong is said beside its field, with everything that was typed. */
    @PostMapping("/form")
    String save(
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        Map<String, Object> fields = new HashMap<>(typed);
        fields.keySet().retainAll(FIELDS);
        try {
            FormReader reader = new FormReader(fields);
            UUID moved = reader.id("id", false);
            PlanSittings command = read(reader, moved != null);
            reader.done();
            int planned = once.perform(
                    "sitting " + user.id() + " " + typed.getOrDefault("form", random()),
                    fields,
                    Integer.class,
                    () -> act(moved, command, user));
            next.addFlashAttribute(
                    "done",
                    moved == null
                            ? messages.text("committees.sittings.planned", Languages.of(locale), planned)
                            : messages.text("committees.sittings.moved", Languages.of(locale)));
            return SHOWN_AGAIN;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return form(problems.worded(wrong.problems(), locale), typed, model, locale);
        }
    }

    private int act(UUID moved, PlanSittings command, StaffUser user) {
        if (moved == null) {
            return sittings.plan(command, user);
        }
        sittings.move(moved, command, user);
        return 1;
    }

    private static PlanSittings read(FormReader reader, boolean move) {
        String committee = reader.text("committee", true, 40);
        LocalDate first = reader.date("day", true);
        LocalTime time = reader.time("time", true);
        String place = reader.text("place", true, LONGEST_PLACE);
        Integer weeks = move ? Integer.valueOf(0) : reader.number("repeat", true, 0, MOST_WEEKS);
        LocalDate until = weeks != null && weeks > 0 ? reader.date("until", true) : null;
        OnDayOff onDayOff = reader.choice("onDayOff", false, OnDayOff.class);
        boolean shared = reader.bool("shared", false);
        return new PlanSittings(committee, first, time, place, weeks == null ? 0 : weeks, until, onDayOff, shared);
    }

    @PostMapping(ONE + "/cancellation")
    String cancel(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        try {
            sittings.cancel(id, requireOpen(signIn));
            next.addFlashAttribute("done", messages.text("committees.sittings.cancelled", Languages.of(locale)));
        } catch (ApiException e) {
            if (e.status() != 409) {
                throw e;
            }
            next.addFlashAttribute("refused", e.code());
        }
        return SHOWN_AGAIN;
    }

    private String form(Map<String, String> wrong, Map<String, String> typed, Model model, Locale locale) {
        StaffUser user = requireOpen(signIn);
        String language = Languages.of(locale);
        UUID moved = new FormReader(new HashMap<>(typed)).id("id", false);
        model.addAttribute("moved", moved != null);
        if (moved != null) {
            Sitting sitting = sittings.one(moved, user);
            model.addAttribute("movedFrom", ScreenDates.screen(sitting.day(), language));
            model.addAttribute("movedTime", sitting.time().toString());
        }
        model.addAttribute(
                "committee",
                plan.of(user).stream()
                        .filter(one -> one.mayPlan() && one.code().equals(typed.get("committee")))
                        .map(one -> one.name().in(language))
                        .findFirst()
                        .orElseThrow(() -> new ApiException(404, "committees.notFormed")));
        model.addAttribute("weeks", List.of(0, 1, 2, 3, MOST_WEEKS));
        model.addAttribute("choices", OnDayOff.values());
        model.addAttribute("longestPlace", LONGEST_PLACE);
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        return "staff/sitting-form";
    }

    private void requirePlanner(String committee) {
        if (plan.of(requireOpen(signIn)).stream().noneMatch(one -> one.code().equals(committee) && one.mayPlan())) {
            throw new ApiException(404, "committees.notFormed");
        }
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    // ---- as it is shown

    private Section section(OfCommittee one, String language) {
        return new Section(
                one.code(),
                one.name().in(language),
                one.mayPlan(),
                one.dates().stream().map(date -> date(date, language)).toList(),
                one.waiting().stream()
                        .map(waiting -> waiting(waiting, one, language))
                        .toList());
    }

    private Line date(SittingPlan.Date date, String language) {
        Sitting sitting = date.sitting();
        String warning = date.whyFree() == null
                ? null
                : messages.text(
                        sitting.despiteDayOff() ? "committees.sittings.despite" : "committees.sittings.fallsOn",
                        language,
                        date.whyFree().in(language),
                        ScreenDates.screen(date.instead(), language));
        return new Line(
                sitting.id(),
                ScreenDates.screen(sitting.day(), language),
                sitting.time().toString(),
                sitting.place(),
                warning,
                warning != null && !sitting.despiteDayOff(),
                date.invited());
    }

    private Case waiting(SittingPlan.Case one, OfCommittee committee, String language) {
        boolean before = one.urgency() == Urgency.BEFORE_ANY_SITTING;
        String proposal = !before
                ? null
                : committee.byCirculation() ? "committees.sittings.circulate" : "committees.sittings.meetEarlier";
        return new Case(
                CaseNumbers.spoken(one.caseNumber(), language),
                one.subject() == null ? null : one.subject().in(language),
                one.dueOn() == null
                        ? messages.text("committees.sittings.caseHeld", language)
                        : messages.text(
                                "committees.sittings.caseDue", language, ScreenDates.screen(one.dueOn(), language)),
                one.urgency() == Urgency.LATER ? null : "committees.sittings.urgency." + one.urgency(),
                before,
                proposal);
    }

    /** A committee, ready to be shown. */
    record Section(String code, String name, boolean mayPlan, List<Line> dates, List<Case> waiting) {}

    /**
     * A date.
     *
     * @param warning that its day is no working day; null on a working day
     * @param unexpected whether that was not known when it was planned
     */
    record Line(UUID id, String day, String time, String place, String warning, boolean unexpected, boolean invited) {}

    /** A case that waits; codes of messages in the last three, or null. */
    record Case(String spoken, String subject, String due, String urgency, boolean before, String proposal) {}
}
