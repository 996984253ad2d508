package sa.org.esrar.casework.committees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.committees.CommitteeRecord;
import sa.org.esrar.casework.committees.CommitteeRecord.OnRecord;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation;
import sa.org.esrar.casework.staff.CommitteeFormation.Seat;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** A committee is formed, or formed anew, as its decision says (D2). */
@Controller
@RequestMapping(CommitteesPage.ADDRESS + CommitteesPage.CODE + "/formation")
class FormationPage {

    /** Lines for alternates: so many, and one more than there are. */
    private static final int LINES = 3;

    private static final int MOST_LINES = 20;

    private static final int MOST_MEMBERS = 99;

    private final CommitteeRecord committees;
    private final CommitteeWords words;
    private final FieldProblems problems;
    private final Messages messages;
    private final Once once;
    private final SignIn signIn;

    FormationPage(
            CommitteeRecord committees,
            CommitteeWords words,
            FieldProblems problems,
            Messages messages,
            Once once,
            SignIn signIn) {
        this.committees = committees;
        this.words = words;
        this.problems = problems;
        this.messages = messages;
        this.once = once;
        this.signIn = signIn;
    }

    /** Filled in as the committee is formed now, so that only what was decided otherwise is changed. */
    @GetMapping
    String show(@PathVariable String code, Model model, Locale locale) {
        OnRecord one = committees.toForm(code, signIn.current());
        Map<String, String> typed = new HashMap<>();
        Set<String> members = new HashSet<>();
        typed.put("byCirculation", "true");
        typed.put("decidesByMinutes", "false");
        typed.put("rule", Rule.MAJORITY.name());
        one.formations().stream().findFirst().ifPresent(last -> fill(typed, members, last));
        return page(one, Map.of(), typed, members, model, locale);
    }

    private static void fill(Map<String, String> typed, Set<String> members, CommitteeFormation last) {
        Way way = last.way();
        typed.put("rule", way.rule().name());
        typed.put("quorum", way.quorum() == 0 ? "" : String.valueOf(way.quorum()));
        typed.put("decidesByMinutes", String.valueOf(way.decidesByMinutes()));
        typed.put("byCirculation", String.valueOf(way.byCirculation()));
        typed.put("endorsedBy", way.endorsedBy() == null ? "" : way.endorsedBy());
        int alternates = 0;
        for (Seat seat : last.seats()) {
            if (seat.left() != null) {
                continue;
            }
            if (seat.role() == null) {
                typed.put("alternate" + alternates, seat.userId());
                typed.put("standsInFor" + alternates, seat.standsInFor());
                alternates++;
            } else if (seat.role() == Role.MEMBER) {
                members.add(seat.userId());
            } else {
                typed.put(seat.role() == Role.CHAIR ? "chair" : "secretary", seat.userId());
            }
        }
    }

    /** What is wrong is said beside its field, and nothing typed is lost. */
    @PostMapping
    String form(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = signIn.current();
        OnRecord one = committees.toForm(code, user);
        Map<String, String> typed = new HashMap<>(sent.toSingleValueMap());
        Set<String> members = new TreeSet<>(sent.getOrDefault("members", List.of()));
        try {
            once.perform("formation " + user.id() + " " + code + " " + typed.get("form"), sent, String.class, () -> {
                committees.form(read(one, typed, members), user);
                return code;
            });
            next.addFlashAttribute("done", "committees.formation.done.formed");
            return "redirect:" + CommitteesPage.ADDRESS + "/" + code;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return page(one, problems.worded(wrong.problems(), locale), typed, members, model, locale);
        }
    }

    private static Formation read(OnRecord one, Map<String, String> typed, Set<String> chosen) {
        FormReader form = new FormReader(new HashMap<>(typed));
        String number = form.text("decisionNumber", true, CommitteesPage.LONGEST_NUMBER);
        var decidedOn = form.date("decidedOn", true);
        var from = form.date("inForceFrom", true);
        var until = form.date("until", false);
        Rule rule = form.choice("rule", true, Rule.class);
        Integer quorum = form.number("quorum", false, 1, MOST_MEMBERS);
        boolean byMinutes = form.bool("decidesByMinutes", true);
        boolean byCirculation = form.bool("byCirculation", true);
        String endorsedBy = form.choice("endorsedBy", false, Committees.AUTHORITIES);
        List<Member> members = new ArrayList<>();
        String chair = form.text("chair", true, 64);
        String secretary = form.text("secretary", false, 64);
        if (chair != null) {
            members.add(new Member(chair, Role.CHAIR));
        }
        if (secretary != null) {
            members.add(new Member(secretary, Role.SECRETARY));
        }
        // Who holds an office is a member without being ticked as one.
        chosen.stream()
                .filter(userId -> !userId.equals(chair) && !userId.equals(secretary))
                .forEach(userId -> members.add(new Member(userId, Role.MEMBER)));
        List<Alternate> alternates = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String alternate = form.text("alternate" + i, false, 64);
            String standsInFor = form.text("standsInFor" + i, false, 64);
            if (alternate != null) {
                alternates.add(new Alternate(alternate, standsInFor));
            }
        }
        form.done();
        return new Formation(
                one.code(),
                one.name(),
                new Way(rule, quorum == null ? 0 : quorum, byMinutes, byCirculation, endorsedBy),
                number,
                decidedOn,
                from,
                until,
                members,
                alternates);
    }

    private String page(
            OnRecord one,
            Map<String, String> wrong,
            Map<String, String> typed,
            Set<String> members,
            Model model,
            Locale locale) {
        String language = Languages.of(locale);
        Localized name = one.name();
        Map<String, String> authorities = new LinkedHashMap<>();
        new TreeSet<>(Committees.AUTHORITIES)
                .forEach(group -> authorities.put(group, messages.text("staff.group." + group, language)));
        model.addAttribute("code", one.code());
        model.addAttribute("name", name.in(language));
        model.addAttribute("anew", !one.formations().isEmpty());
        model.addAttribute("people", words.people(language));
        model.addAttribute("chosen", members);
        model.addAttribute("rules", Rule.values());
        model.addAttribute("authorities", authorities);
        model.addAttribute("lastLine", lastLine(typed));
        model.addAttribute("form", typed.getOrDefault("form", UUID.randomUUID().toString()));
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        return "staff/committee-formation";
    }

    private static int lastLine(Map<String, String> typed) {
        int filled = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            filled = typed.getOrDefault("alternate" + i, "").isEmpty() ? filled : i + 1;
        }
        return Math.min(MOST_LINES - 1, Math.max(LINES - 1, filled));
    }
}
