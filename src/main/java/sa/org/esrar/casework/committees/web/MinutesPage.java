package sa.org.esrar.casework.committees.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.reading.MeetingsWithoutQuorum;
import sa.org.esrar.casework.committees.reading.MinutesRecord;
import sa.org.esrar.casework.committees.reading.MinutesRecord.OfCommittee;
import sa.org.esrar.casework.committees.reading.MinutesRecord.Stage;
import sa.org.esrar.casework.committees.reading.VisibleMinutes;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Minutes of committees, what waits for them, and each with its text, votes and sealed file (D2). */
@Controller
@Order(54)
@RequestMapping(MinutesPage.ADDRESS)
class MinutesPage implements WorkPage {

    static final String ADDRESS = "/staff/minutes";

    private static final String NUMBER = "/{number:MIN-[0-9]{4}-[0-9]{6,9}}";

    private final VisibleMinutes minutes;
    private final MeetingsWithoutQuorum withoutQuorum;
    private final Meetings meetings;
    private final Messages messages;
    private final SignIn signIn;

    MinutesPage(
            VisibleMinutes minutes,
            MeetingsWithoutQuorum withoutQuorum,
            Meetings meetings,
            Messages messages,
            SignIn signIn) {
        this.minutes = minutes;
        this.withoutQuorum = withoutQuorum;
        this.meetings = meetings;
        this.messages = messages;
        this.signIn = signIn;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "committees.page.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return minutes.isOpenTo(user);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        StaffUser user = requireOpen(signIn);
        String language = Languages.of(locale);
        List<OfCommittee> own = minutes.committees(user);
        Map<String, Localized> names = own.stream().collect(Collectors.toMap(OfCommittee::code, OfCommittee::name));
        // What is none of the choices is as if nothing was chosen.
        String chosen = names.containsKey(committee) ? committee : null;
        Stage of = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
        int from = Math.max(0, page);
        List<MinutesRecord.Line> lines = minutes.list(user, chosen, of, from * VisibleMinutes.MOST);
        model.addAttribute(
                "committees",
                own.stream()
                        .filter(one -> chosen == null || one.code().equals(chosen))
                        .map(one -> committee(one, language))
                        .toList());
        model.addAttribute(
                "choices",
                own.stream()
                        .map(one -> new Choice(one.code(), one.name().in(language)))
                        .toList());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("committee", chosen == null ? "" : chosen);
        model.addAttribute("stage", of == null ? "" : of.name());
        model.addAttribute("page", from);
        model.addAttribute("hasMore", lines.size() == VisibleMinutes.MOST);
        model.addAttribute(
                "lines", lines.stream().map(line -> line(line, names, language)).toList());
        return "staff/minutes-list";
    }

    record Choice(String code, String name) {}

    private CommitteeBox committee(OfCommittee one, String language) {
        return new CommitteeBox(
                one.code(),
                one.name().in(language),
                one.mayOpen(),
                one.waiting().stream()
                        .map(waiting -> new WaitingLine(
                                waiting.caseNumber(),
                                CaseNumbers.spoken(waiting.caseNumber(), language),
                                waiting.subject().in(language),
                                waiting.dueOn() == null
                                        ? messages.text("committees.page.held", language)
                                        : ScreenDates.screen(waiting.dueOn(), language)))
                        .toList());
    }

    /** A committee with what waits for it, ready to be shown. */
    record CommitteeBox(String code, String name, boolean mayOpen, List<WaitingLine> waiting) {}

    record WaitingLine(String caseNumber, String spoken, String subject, String dueOn) {}

    private Line line(MinutesRecord.Line line, Map<String, Localized> names, String language) {
        Localized committee = names.get(line.committee());
        return new Line(
                line.number(),
                CaseNumbers.spoken(line.number(), language),
                committee == null ? minutes.name(line.committee()).in(language) : committee.in(language),
                day(line.meetsAt() == null ? line.openedAt() : line.meetsAt(), language),
                messages.text("committees.page.count", language, line.items()),
                state(line.state(), line.awaitsKey(), language),
                line.toVote() == 0 ? null : messages.text("committees.page.toVote", language, line.toVote()),
                line.letter() == null ? null : line.letter().printed());
    }

    /** Minutes in the list, ready to be shown. */
    record Line(
            String number,
            String spoken,
            String committee,
            String day,
            String items,
            String state,
            String toVote,
            String letter) {}

    /** Opens minutes with all that waits for a committee. */
    @PostMapping("/open")
    String open(@RequestParam(defaultValue = "") String committee, RedirectAttributes next) {
        StaffUser user = requireOpen(signIn);
        try {
            String number = meetings.open(committee, user);
            next.addFlashAttribute("done", "committees.page.opened");
            return "redirect:" + ADDRESS + "/" + number;
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            next.addFlashAttribute("refused", refused.code());
            return "redirect:" + ADDRESS;
        }
    }

    @GetMapping(NUMBER)
    String one(@PathVariable String number, Model model, Locale locale) {
        String language = Languages.of(locale);
        MinutesRecord seen = minutes.one(number, signIn.current());
        model.addAttribute("one", seen);
        model.addAttribute("language", language);
        model.addAttribute("spoken", CaseNumbers.spoken(number, language));
        model.addAttribute("state", state(seen.state(), seen.awaitsKey(), language));
        model.addAttribute("openedAt", at(seen.openedAt(), language));
        model.addAttribute("meetsAt", at(seen.meetsAt(), language));
        model.addAttribute("endorsedAt", at(seen.endorsedAt(), language));
        model.addAttribute("endedAt", at(seen.endedAt(), language));
        model.addAttribute(
                "boardDueOn", seen.boardDueOn() == null ? null : ScreenDates.screen(seen.boardDueOn(), language));
        model.addAttribute(
                "withoutQuorum",
                withoutQuorum.of(number).stream()
                        .map(one -> said(one, language))
                        .toList());
        Map<String, String> caseNames = seen.agenda().stream()
                .map(MinutesRecord.AgendaItem::caseNumber)
                .collect(Collectors.toMap(Function.identity(), one -> CaseNumbers.spoken(one, language)));
        model.addAttribute("caseNames", caseNames);
        model.addAttribute(
                "votes",
                seen.votes().stream()
                        .map(vote -> vote(vote, seen.state(), language))
                        .toList());
        model.addAttribute(
                "versions",
                seen.versions().stream()
                        .map(one -> new VersionLine(one.version(), one.hash(), at(one.frozenAt(), language)))
                        .toList());
        return "staff/minutes";
    }

    private String said(MeetingsWithoutQuorum.One one, String language) {
        return messages.text(
                one.present() < one.quorum() ? "committees.page.noQuorum.one" : "committees.page.noQuorum.excluded",
                language,
                ScreenDates.screen(one.day(), language),
                one.present(),
                one.quorum());
    }

    private VoteLine vote(MinutesRecord.Vote vote, MinutesState state, String language) {
        return new VoteLine(
                vote.member().in(language),
                vote.actsFor() == null ? null : vote.actsFor().in(language),
                vote.choice() == null
                        ? messages.text(unheard(state), language)
                        : messages.text("letters.minutes.choice." + vote.choice(), language),
                at(vote.votedAt(), language),
                vote.reasons());
    }

    /** What is said of who has not voted: time ends no vote, so that once it is over they were not needed. */
    static String unheard(MinutesState state) {
        return state == MinutesState.VOTING ? "committees.page.noVote" : "committees.page.voteNotNeeded";
    }

    /** A vote, ready to be shown. */
    record VoteLine(String member, String actsFor, String choice, String at, String reasons) {

        /** What was typed must not come out of a log line. */
        @Override
        public String toString() {
            return "VoteLine[" + member + "]";
        }
    }

    record VersionLine(int version, String hash, String at) {}

    @GetMapping(NUMBER + "/file")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(minutes.file(number, signIn.current()));
    }

    private String state(MinutesState state, boolean awaitsKey, String language) {
        return messages.text(awaitsKey ? "committees.page.awaitsKey" : "committees.page.state." + state, language);
    }

    private static String day(Instant at, String language) {
        return ScreenDates.screen(HijriDates.dayInRiyadh(at), language);
    }

    /** Day and time in Riyadh; null for what has not been. */
    static String at(Instant at, String language) {
        return at == null
                ? null
                : day(at, language) + " "
                        + at.atZone(HijriDates.RIYADH)
                                .toLocalTime()
                                .withSecond(0)
                                .withNano(0);
    }
}
