package sa.org.esrar.casework.committees.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.PhoneTask;
import sa.org.esrar.casework.committees.reading.AgendaCases;
import sa.org.esrar.casework.committees.reading.MinutesView;
import sa.org.esrar.casework.committees.reading.MinutesViews;
import sa.org.esrar.casework.committees.voting.VisibleVotes;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.committees.voting.VotesView;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** What the page of a task of minutes shows beside what was typed: agenda with the cases, text, votes and answers (D2). */
@Component
class TaskContent {

    private static final List<VoteChoice> CHOICES = List.of(
            VoteChoice.APPROVE,
            VoteChoice.APPROVE_WITH_RESERVATION,
            VoteChoice.REQUEST_CHANGE,
            VoteChoice.OBJECT,
            VoteChoice.RECUSED);

    private final MinutesViews minutes;
    private final AgendaCases cases;
    private final VisibleVotes votes;
    private final Messages messages;

    TaskContent(MinutesViews minutes, AgendaCases cases, VisibleVotes votes, Messages messages) {
        this.minutes = minutes;
        this.cases = cases;
        this.votes = votes;
        this.messages = messages;
    }

    void fill(Model model, TaskView task, PhoneTask kind, StaffUser user, String language) {
        MinutesView seen = minutes.view(task.caseNumber(), user);
        VotesView cast = votes.of(task.caseNumber(), user);
        model.addAttribute("boardOn", cast.boardOn());
        model.addAttribute(
                "boardOnLatest", ScreenDates.inSentence(cast.boardOnLatest()).in(language));
        model.addAttribute("id", task.id());
        model.addAttribute("kind", kind.name());
        model.addAttribute("title", messages.text("committees.task.title." + kind, language));
        model.addAttribute("spoken", seen.spoken().in(language));
        model.addAttribute("committee", seen.committeeName().in(language));
        model.addAttribute("circulation", seen.circulation());
        model.addAttribute("meetsAt", at(seen.meetsAt(), language));
        model.addAttribute("place", seen.place());
        model.addAttribute("dueOn", task.dueOn() == null ? null : day(task.dueOn(), language));
        model.addAttribute("hidden", seen.hidden());
        model.addAttribute(
                "agenda",
                seen.agenda().stream().map(item -> item(item, user, language)).toList());
        model.addAttribute("text", seen.text());
        model.addAttribute("version", cast.version());
        model.addAttribute("rule", cast.ruleLabel().in(language));
        model.addAttribute(
                "voters",
                cast.voters().stream()
                        .map(voter -> voter(voter, cast.state(), language))
                        .toList());
        model.addAttribute(
                "given",
                cast.votes().stream()
                        .filter(vote -> vote.reasons() != null && !vote.superseded())
                        .map(vote -> new Said(
                                vote.version(),
                                vote.title().in(language),
                                vote.choiceLabel().in(language),
                                vote.reasons()))
                        .toList());
        model.addAttribute(
                "answers",
                cast.answers().stream()
                        .filter(answer -> answer.text() != null)
                        .map(answer -> new Said(
                                answer.version(),
                                answer.by().in(language),
                                answer.kindLabel().in(language),
                                answer.text()))
                        .toList());
        model.addAttribute("choices", CHOICES);
        model.addAttribute(
                "recusable",
                cast.agenda().stream()
                        .map(item -> new Recusable(
                                item.number(), item.caseNumber(), CaseNumbers.spoken(item.caseNumber(), language)))
                        .toList());
        model.addAttribute(
                "objections",
                cast.objections().stream()
                        .map(one -> new Objected(
                                PhoneForm.ANSWER_TO + one.userId(), one.title().in(language), one.reasons()))
                        .toList());
    }

    private Item item(MinutesView.Item item, StaffUser user, String language) {
        return new Item(
                item.caseName().in(language),
                item.subject().in(language),
                item.dueOn() == null
                        ? messages.text("committees.sittings.caseHeld", language)
                        : messages.text(
                                "committees.sittings.caseDue", language, ScreenDates.screen(item.dueOn(), language)),
                item.stateLabel() == null ? null : item.stateLabel().in(language),
                cases.sheet(item.caseNumber(), user, language).orElse(null));
    }

    private Voter voter(VotesView.Voter voter, MinutesState state, String language) {
        return new Voter(
                voter.title().in(language),
                voter.actsFor() == null ? null : voter.actsFor().in(language),
                voter.choiceLabel() == null
                        ? messages.text(MinutesPage.unheard(state), language)
                        : voter.choiceLabel().in(language));
    }

    private static String at(Instant at, String language) {
        return at == null
                ? null
                : day(at, language) + " " + at.atZone(HijriDates.RIYADH).toLocalTime();
    }

    private static String day(Instant at, String language) {
        LocalDate day = HijriDates.dayInRiyadh(at);
        return ScreenDates.screen(day, language);
    }

    /**
     * A case on the agenda, ready to be shown.
     *
     * @param sheet null for whoever does not read the case itself
     */
    record Item(String caseName, String subject, String due, String state, AgendaCases.Sheet sheet) {}

    /** A case from which the reader may still withdraw. */
    record Recusable(int number, String caseNumber, String caseName) {}

    record Voter(String title, String actsFor, String choice) {}

    /** What somebody wrote about a version. */
    record Said(int version, String by, String what, String text) {

        /** What was typed must not come out of a log line. */
        @Override
        public String toString() {
            return "Said[" + version + ", " + by + "]";
        }
    }

    /** An objection with the field for its answer. */
    record Objected(String field, String by, String reasons) {

        @Override
        public String toString() {
            return "Objected[" + by + "]";
        }
    }
}
