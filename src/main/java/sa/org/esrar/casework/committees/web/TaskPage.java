package sa.org.esrar.casework.committees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.committees.minutes.EndedTasks;
import sa.org.esrar.casework.committees.minutes.EndedTasks.Ended;
import sa.org.esrar.casework.committees.minutes.MinutesAccess;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.PhoneTask;
import sa.org.esrar.casework.committees.reading.MinutesView;
import sa.org.esrar.casework.committees.reading.MinutesViews;
import sa.org.esrar.casework.committees.voting.RoundResult;
import sa.org.esrar.casework.committees.voting.VisibleVotes;
import sa.org.esrar.casework.committees.voting.VotesView;
import sa.org.esrar.casework.committees.voting.Voting;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/**
 * A task of minutes on the telephone: agenda, cases, text and vote in one page, which works without script (D2). What is sent goes the
 * way of the form in Tasklist. Who comes too late reads that nothing is asked of them any more; somebody else's task is
 * nobody's.
 */
@Controller
class TaskPage {

    private static final String ONE = PhoneTask.PAGES + "{id:[0-9A-Za-z-]{1,64}}";
    private static final String IN_TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final TaskDesk desk;
    private final EndedTasks ended;
    private final MinutesViews minutes;
    private final TaskContent content;
    private final MinutesAccess access;
    private final VisibleVotes votes;
    private final Voting voting;
    private final FieldProblems problems;
    private final Messages messages;
    private final SignIn signIn;

    TaskPage(
            TaskDesk desk,
            EndedTasks ended,
            MinutesViews minutes,
            TaskContent content,
            MinutesAccess access,
            VisibleVotes votes,
            Voting voting,
            FieldProblems problems,
            Messages messages,
            SignIn signIn) {
        this.desk = desk;
        this.ended = ended;
        this.minutes = minutes;
        this.content = content;
        this.access = access;
        this.votes = votes;
        this.voting = voting;
        this.problems = problems;
        this.messages = messages;
        this.signIn = signIn;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Model model, Locale locale) {
        Optional<Ended> over = ended.find(id);
        if (over.isPresent()) {
            return settled(over.get(), model, locale);
        }
        TaskView task = own(id);
        return PhoneTask.of(task.key())
                .map(kind -> page(task, kind, Map.of(), NOTHING, model, locale))
                .orElse(IN_TASKLIST + id);
    }

    /**
     * A text that changed meanwhile is shown as it is now, with what was typed. What comes when the task is over is no more
     * recorded, and that is said; but a vote takes the place of the member's earlier one while the vote is open.
     */
    @PostMapping(ONE)
    String submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Optional<Ended> over = ended.find(id);
        if (over.isPresent()) {
            return afterwards(id, over.get(), sent, next, model, locale, response);
        }
        TaskView task = own(id);
        PhoneTask kind = PhoneTask.of(task.key()).orElseThrow(() -> new ApiException(409, "workflow.task.withoutForm"));
        Map<String, Object> form = PhoneForm.of(kind, sent);
        try {
            desk.submit(id, form);
            next.addFlashAttribute("thanks", true);
            return "redirect:" + PhoneTask.PAGES + id;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return page(
                    task, kind, PhoneForm.onPage(problems.worded(wrong.problems(), locale), form), sent, model, locale);
        } catch (ApiException refused) {
            return ended.find(id)
                    .map(one -> notRecorded(one, List.of(), sent, model, locale, response))
                    .orElseGet(() -> refused(task, kind, refused, sent, model, locale, response));
        }
    }

    private String afterwards(
            String id,
            Ended over,
            MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String user = signIn.current().id();
        if (!PhoneTask.APPROVE.key().equals(over.key()) || !user.equals(over.assignee())) {
            return notRecorded(over, List.of(), sent, model, locale, response);
        }
        Map<String, Object> form = PhoneForm.of(PhoneTask.APPROVE, sent);
        try {
            voting.fromPage(over.minutes(), form, user);
            next.addFlashAttribute("thanks", true);
            return "redirect:" + PhoneTask.PAGES + id;
        } catch (InvalidInputException wrong) {
            List<String> said =
                    List.copyOf(problems.worded(wrong.problems(), locale).values());
            return notRecorded(over, said, sent, model, locale, response);
        } catch (ApiException refused) {
            List<String> said = List.of(messages.text(refused.code(), Languages.of(locale)));
            return voteOf(over.minutes(), user)
                    .map(task -> refused(task, PhoneTask.APPROVE, refused, sent, model, locale, response))
                    .orElseGet(() -> notRecorded(over, said, sent, model, locale, response));
        }
    }

    /** The member's task on the version that is voted on now. */
    private Optional<TaskView> voteOf(String number, String user) {
        return desk.tasksOf(number).stream()
                .filter(task -> PhoneTask.APPROVE.key().equals(task.key()) && user.equals(task.assignee()))
                .findFirst();
    }

    private String notRecorded(
            Ended over,
            List<String> why,
            MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(409);
        model.addAttribute("notRecorded", true);
        model.addAttribute("why", why);
        model.addAttribute("typed", PhoneForm.typed(sent));
        return settled(over, model, locale);
    }

    private String refused(
            TaskView task,
            PhoneTask kind,
            ApiException refused,
            MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (refused.status() != 409) {
            throw refused;
        }
        response.setStatus(409);
        model.addAttribute("refused", refused.code());
        return page(task, kind, Map.of(), sent, model, locale);
    }

    /** Nobody reads over the shoulder of whose task it is. */
    private TaskView own(String id) {
        TaskView task = desk.task(id);
        if (task.assignee() != null && !task.assignee().equals(signIn.current().id())) {
            throw new ApiException(404, "workflow.task.unknown");
        }
        return task;
    }

    private String settled(Ended over, Model model, Locale locale) {
        StaffUser user = signIn.current();
        String number = over.minutes();
        access.requireSee(number, user);
        MinutesView seen = minutes.view(number, user);
        model.addAttribute("number", number);
        model.addAttribute("spoken", seen.spoken().in(Languages.of(locale)));
        VotesView cast = seen.state() == MinutesState.VOTING ? votes.of(number, user) : null;
        boolean decided = cast != null && cast.result() != RoundResult.OPEN;
        model.addAttribute("mayChange", cast != null && !decided && hasVoted(cast, user));
        String waits = seen.awaitsKey() ? "AWAITS_KEY" : seen.state().name();
        model.addAttribute("state", decided ? "DECIDED" : waits);
        return "staff/task-settled";
    }

    private static boolean hasVoted(VotesView cast, StaffUser user) {
        return cast.voters().stream().anyMatch(voter -> voter.userId().equals(user.id()) && voter.choice() != null);
    }

    private String page(
            TaskView task,
            PhoneTask kind,
            Map<String, String> wrong,
            MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        content.fill(model, task, kind, signIn.current(), Languages.of(locale));
        Map<String, String> typed = new HashMap<>(sent.toSingleValueMap());
        typed.putIfAbsent("boardOn", String.valueOf(model.getAttribute("boardOn")));
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("recused", sent.getOrDefault("recusedItems", List.of()));
        return "staff/task";
    }
}
