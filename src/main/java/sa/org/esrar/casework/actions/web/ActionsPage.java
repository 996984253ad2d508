package sa.org.esrar.casework.actions.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sa.org.esrar.casework.actions.ActionView;
import sa.org.esrar.casework.actions.VisibleActions;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
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

    private final VisibleActions actions;
    private final ActionWords words;
    private final SignIn signIn;

    ActionsPage(VisibleActions actions, ActionWords words, SignIn signIn) {
        this.actions = actions;
        this.words = words;
        this.signIn = signIn;
    }

    @GetMapping(ADDRESS)
    String show(Model model, Locale locale) {
        StaffUser user = signIn.current();
        if (!isOpenTo(user)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        String language = Languages.of(locale);
        model.addAttribute(
                "lines",
                actions.open(user).stream()
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
        return actions.late(user);
    }

    private Line line(ActionView action, String language) {
        return new Line(
                CaseNumbers.spoken(action.caseNumber(), language),
                words.cause(action).in(language),
                words.text(action).in(language),
                words.owner(action).in(language),
                ScreenDates.screen(action.dueOn(), language),
                action.late(),
                words.state(action).in(language));
    }

    /** An action, ready to be shown. */
    record Line(String spoken, String cause, String text, String owner, String dueOn, boolean late, String state) {}
}
