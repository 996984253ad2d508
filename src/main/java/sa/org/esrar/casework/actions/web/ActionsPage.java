package sa.org.esrar.casework.actions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.actions.ActionState;
import sa.org.esrar.casework.actions.ActionView;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.actions.VisibleActions;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Open corrective actions for management and the follow-up committee, the late ones marked (P2, H5). */
@Controller
@Order(57)
class ActionsPage implements WorkPage {

    private static final String ADDRESS = "/staff/actions";
    private static final Set<String> OPEN_TO = Set.of("management", "executive-manager", "follow-up-committee");

    private final VisibleActions visible;
    private final CorrectiveActions actions;
    private final ActionWords words;
    private final Messages messages;
    private final SignIn signIn;

    ActionsPage(
            VisibleActions visible, CorrectiveActions actions, ActionWords words, Messages messages, SignIn signIn) {
        this.visible = visible;
        this.actions = actions;
        this.words = words;
        this.messages = messages;
        this.signIn = signIn;
    }

    @GetMapping(ADDRESS)
    String show(Model model, Locale locale) {
        return page(requireOpen(signIn), model, locale);
    }

    /** Who carries it out; without script too. */
    @PostMapping(ADDRESS)
    String give(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen(signIn);
        ActionView action = visible.one(id, user);
        try {
            actions.give(action.caseNumber(), id, person, user.id());
            next.addFlashAttribute("done", true);
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            model.addAttribute("typedFor", id);
            model.addAttribute("typed", person);
            model.addAttribute("problem", messages.text(wrong.problems().get(0).code(), Languages.of(locale)));
            return page(user, model, locale);
        }
    }

    private String page(StaffUser user, Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "lines",
                visible.open(user).stream()
                        .map(action -> line(action, language))
                        .toList());
        return "staff/actions";
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "actions.page.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return user.groups().stream().anyMatch(OPEN_TO::contains);
    }

    @Override
    public int waiting(StaffUser user) {
        return visible.late(user);
    }

    private Line line(ActionView action, String language) {
        Map<String, String> people = new LinkedHashMap<>();
        if (action.state() == ActionState.TO_CARRY_OUT) {
            actions.mayOwn(action.caseNumber()).forEach(one -> people.put(one.userId(), one.title(language)));
        }
        return new Line(
                action.id(),
                CaseNumbers.spoken(action.caseNumber(), language),
                words.cause(action).in(language),
                words.text(action).in(language),
                words.owner(action).in(language),
                ScreenDates.screen(action.dueOn(), language),
                action.late(),
                words.state(action).in(language),
                people);
    }

    /** An action, ready to be shown; {@code people} may be named, nobody once it was carried out. */
    record Line(
            UUID id,
            String spoken,
            String cause,
            String text,
            String owner,
            String dueOn,
            boolean late,
            String state,
            Map<String, String> people) {}
}
