package sa.org.esrar.casework.committees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.committees.CommitteeRecord;
import sa.org.esrar.casework.committees.CommitteeRecord.OnRecord;
import sa.org.esrar.casework.committees.web.CommitteeWords.SeatLine;
import sa.org.esrar.casework.committees.web.CommitteeWords.Shown;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.CommitteeFormation;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;
import sa.org.esrar.casework.workflow.FormReader;

/** How committees are formed and decide, who sits in them, and how one of their seats changes hands (D2). */
@Controller
@Order(62)
@RequestMapping(CommitteesPage.ADDRESS)
class CommitteesPage implements WorkPage {

    static final String ADDRESS = "/staff/committees";
    static final String CODE = "/{code:[a-z][a-z0-9-]{0,39}}";
    static final int LONGEST_NUMBER = 20;

    private final CommitteeRecord committees;
    private final CommitteeWords words;
    private final FieldProblems problems;
    private final Once once;
    private final SignIn signIn;

    CommitteesPage(CommitteeRecord committees, CommitteeWords words, FieldProblems problems, Once once, SignIn signIn) {
        this.committees = committees;
        this.words = words;
        this.problems = problems;
        this.once = once;
        this.signIn = signIn;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "committees.formation.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return committees.isOpenTo(user);
    }

    /** Committees that have to be formed anew. */
    @Override
    public int waiting(StaffUser user) {
        return committees.toFormAnew(user);
    }

    @GetMapping
    String list(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "lines",
                committees.all(requireOpen(signIn)).stream()
                        .map(one -> words.head(one, language))
                        .toList());
        return "staff/committees";
    }

    @GetMapping(CODE)
    String one(@PathVariable String code, Model model, Locale locale) {
        return one(committees.one(code, requireOpen(signIn)), Map.of(), Map.of(), model, locale);
    }

    /** What was decided is told on the page to which this leads, so that a reload records nothing. */
    @PostMapping(CODE + "/seats")
    String changeSeat(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        OnRecord one = committees.toForm(code, user);
        Map<String, Object> fields = new HashMap<>(typed);
        fields.keySet().retainAll(List.of("leaving", "joining", "from", "decisionNumber", "decidedOn"));
        try {
            once.perform(
                    "seat " + user.id() + " " + code + " " + typed.get("form"),
                    fields,
                    String.class,
                    () -> changeSeat(code, fields, user));
            next.addFlashAttribute("done", "committees.formation.done.seat");
            return "redirect:" + ADDRESS + "/" + code;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return one(one, problems.worded(wrong.problems(), locale), typed, model, locale);
        }
    }

    private String changeSeat(String code, Map<String, Object> fields, StaffUser user) {
        FormReader form = new FormReader(fields);
        String leaving = form.text("leaving", true, 64);
        String joining = form.text("joining", false, 64);
        SeatChange change = new SeatChange(
                form.date("from", true),
                new Decision(form.text("decisionNumber", true, LONGEST_NUMBER), form.date("decidedOn", true)),
                user.id());
        form.done();
        committees.changeSeat(code, leaving, joining, change, user);
        return code;
    }

    private String one(OnRecord one, Map<String, String> wrong, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        List<CommitteeFormation> formations = one.formations();
        // The formation in force, else the one that will be, else the last.
        CommitteeFormation first = CommitteeWords.on(one, committees.today())
                .orElseGet(() -> formations.isEmpty() ? null : formations.get(0));
        Shown shown = first == null ? null : words.shown(first, language);
        Map<String, String> seats = new LinkedHashMap<>();
        if (first != null && first.isInForceOn(committees.today())) {
            shown.present().forEach(seat -> seats.put(seat.userId(), choice(seat)));
            shown.alternates().forEach(seat -> seats.put(seat.userId(), choice(seat)));
        }
        model.addAttribute("code", one.code());
        model.addAttribute("name", one.name().in(language));
        model.addAttribute("state", words.state(one, language));
        model.addAttribute("warning", words.warning(one, language));
        model.addAttribute("mayForm", one.mayForm());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "others",
                formations.stream()
                        .filter(formation -> formation != first)
                        .map(formation -> words.shown(formation, language))
                        .toList());
        model.addAttribute("seats", seats);
        model.addAttribute("people", words.people(language));
        model.addAttribute("form", typed.getOrDefault("form", UUID.randomUUID().toString()));
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        return "staff/committee";
    }

    private static String choice(SeatLine seat) {
        return seat.name() + " – " + seat.office();
    }
}
