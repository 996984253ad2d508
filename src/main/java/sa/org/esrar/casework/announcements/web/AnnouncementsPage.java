package sa.org.esrar.casework.announcements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.announcements.AnnouncementDrafts;
import sa.org.esrar.casework.announcements.AnnouncementDrafts.Preview;
import sa.org.esrar.casework.announcements.AnnouncementProofs;
import sa.org.esrar.casework.announcements.AnnouncementProofs.Detail;
import sa.org.esrar.casework.announcements.AnnouncementState;
import sa.org.esrar.casework.announcements.Announcements;
import sa.org.esrar.casework.announcements.Audience;
import sa.org.esrar.casework.announcements.ProposeAnnouncement;
import sa.org.esrar.casework.announcements.RecipientState;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.portal.FieldProblems;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;
import sa.org.esrar.casework.workflow.FormReader;

/** Management writes announcements here, sees whom each reached, prints that, and ends them (G3). */
@Controller
@Order(56)
@RequestMapping(AnnouncementsPage.ADDRESS)
class AnnouncementsPage implements WorkPage {

    static final String ADDRESS = "/staff/announcements";

    private static final Set<String> FIELDS =
            Set.of("subject", "audience", "textAr", "textEn", "from", "appliesToReceived", "supersedes");
    /** Ways in which a person tells a person. */
    private static final Set<Channel> BY_HAND =
            EnumSet.of(Channel.PHONE, Channel.INTERVIEW, Channel.LETTER, Channel.CORRESPONDENCE, Channel.FAX);

    private static final String NUMBER = "/{id:[0-9]{1,18}}";
    private static final int LONGEST_REASON = 500;
    private static final int PAGE = 50;

    private final Announcements announcements;
    private final AnnouncementDrafts drafts;
    private final AnnouncementProofs proofs;
    private final PageWords words;
    private final FieldProblems problems;
    private final Once once;
    private final SignIn signIn;
    private final StaffDirectory staff;

    AnnouncementsPage(
            Announcements announcements,
            AnnouncementDrafts drafts,
            AnnouncementProofs proofs,
            PageWords words,
            FieldProblems problems,
            Once once,
            SignIn signIn,
            StaffDirectory staff) {
        this.announcements = announcements;
        this.drafts = drafts;
        this.proofs = proofs;
        this.words = words;
        this.problems = problems;
        this.once = once;
        this.signIn = signIn;
        this.staff = staff;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "announcements.page.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return Announcements.isAuthor(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return announcements.toApprove(user);
    }

    @GetMapping
    String list(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "lines",
                proofs.all(requireOpen()).stream()
                        .map(one -> new Head(
                                one.id(),
                                one.subject().in(language),
                                words.state(one.state(), language),
                                staff.named(one.proposedBy()).in(language),
                                words.at(one.proposedAt(), language)))
                        .toList());
        return "staff/announcements";
    }

    /** An announcement in the list, ready to be shown. */
    record Head(long id, String subject, String state, String by, String at) {}

    // ---- writing

    /** @param id of one that was given back; else it is a new one */
    @GetMapping("/form")
    String write(@RequestParam(required = false) Long id, Model model, Locale locale) {
        StaffUser user = requireOpen();
        Map<String, String> typed =
                new HashMap<>(Map.of("form", UUID.randomUUID().toString()));
        if (id != null) {
            announcements.requireAmendedBy(id, user);
            fill(typed, proofs.one(id, user));
        }
        return form(Map.of(), typed, model, locale);
    }

    private void fill(Map<String, String> typed, Detail one) {
        ProposeAnnouncement says = one.says();
        typed.put("id", String.valueOf(one.id()));
        typed.put("subject", AnnouncementDrafts.choice(says.subject()));
        typed.put("audience", says.audience().name());
        typed.put("textAr", says.textAr());
        typed.put("textEn", says.textEn());
        typed.put("from", says.from().toString());
        typed.put("appliesToReceived", String.valueOf(says.appliesToReceived()));
        typed.put("supersedes", says.supersedes() == null ? "" : String.valueOf(says.supersedes()));
    }

    /** First shown as it would go out, then proposed; what is wrong is said beside its field, and nothing typed is lost. */
    @PostMapping("/form")
    String step(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Long id,
            @RequestParam(defaultValue = "preview") String step,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen();
        if (id != null) {
            announcements.requireAmendedBy(id, user);
        }
        if (step.equals("amend")) {
            return form(Map.of(), typed, model, locale);
        }
        Map<String, Object> fields = new HashMap<>(typed);
        fields.keySet().retainAll(FIELDS);
        try {
            ProposeAnnouncement command = drafts.read(fields);
            if (!step.equals("propose")) {
                return preview(command, typed, model, locale);
            }
            long proposed = once.perform(
                    "announcement " + user.id() + " " + typed.get("form"),
                    fields,
                    Long.class,
                    () -> announcements.propose(id, command, user));
            next.addFlashAttribute("done", "announcements.done.proposed");
            return "redirect:" + ADDRESS + "/" + proposed;
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return form(problems.worded(wrong.problems(), locale), typed, model, locale);
        }
    }

    private String form(Map<String, String> wrong, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        Map<String, String> subjects = new LinkedHashMap<>();
        drafts.subjects().forEach((choice, name) -> subjects.put(choice, name.in(language)));
        Map<String, String> superseded = new LinkedHashMap<>();
        drafts.superseded()
                .forEach((number, name) -> superseded.put(number.toString(), number + " – " + name.in(language)));
        model.addAttribute("subjects", subjects);
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("superseded", superseded);
        model.addAttribute("longest", AnnouncementDrafts.LONGEST);
        model.addAttribute("problems", wrong);
        model.addAttribute("typed", typed);
        return "staff/announcement-form";
    }

    private String preview(ProposeAnnouncement command, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        Preview preview = drafts.preview(command);
        model.addAttribute("typed", typed);
        model.addAttribute("says", command);
        model.addAttribute("preview", preview);
        model.addAttribute("language", language);
        model.addAttribute("audience", words.audience(command).in(language));
        model.addAttribute(
                "counts",
                preview.counts().stream()
                        .map(count -> new Row(words.way(count, language), count.persons()))
                        .toList());
        return "staff/announcement-preview";
    }

    /** A number with what it counts. */
    record Row(String name, int count) {}

    // ---- one announcement, and whom it reached

    @GetMapping(NUMBER)
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        model.addAttribute("problems", Map.of());
        model.addAttribute("typed", Map.of());
        return one(id, show, page, model, locale, requireOpen());
    }

    private String one(long id, String show, int page, Model model, Locale locale, StaffUser user) {
        boolean unreached = show.equals("unreached");
        Detail one = details(id, model, locale, user);
        int from = Math.max(0, page) * PAGE;
        int all = unreached ? one.unreached() : one.persons();
        model.addAttribute("unreached", unreached);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("hasMore", all > from + PAGE);
        model.addAttribute("lines", lines(id, unreached, from, PAGE, user, Languages.of(locale)));
        model.addAttribute("byHand", byHand(Languages.of(locale)));
        return "staff/announcement";
    }

    /** Everything at once, for the printer. */
    @GetMapping(NUMBER + "/proof")
    String proof(@PathVariable long id, Model model, Locale locale) {
        StaffUser user = requireOpen();
        details(id, model, locale, user);
        model.addAttribute("lines", lines(id, false, 0, Integer.MAX_VALUE, user, Languages.of(locale)));
        return "staff/announcement-proof";
    }

    private Detail details(long id, Model model, Locale locale, StaffUser user) {
        String language = Languages.of(locale);
        Detail one = proofs.one(id, user);
        model.addAttribute("one", one);
        model.addAttribute("language", language);
        model.addAttribute(
                "people",
                Stream.of(one.proposedBy(), one.approvedBy(), one.reviewedBy(), one.endedBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), userId -> staff.named(userId)
                                .in(language))));
        model.addAttribute("audience", words.audience(one.says()).in(language));
        model.addAttribute("state", words.state(one.state(), language));
        model.addAttribute("proposedAt", words.at(one.proposedAt(), language));
        model.addAttribute("approvedAt", words.at(one.approvedAt(), language));
        model.addAttribute("toldAt", words.at(one.toldAt(), language));
        model.addAttribute("endedAt", words.at(one.endedAt(), language));
        model.addAttribute("mayEnd", one.state() != AnnouncementState.ENDED);
        model.addAttribute(
                "mayAmend",
                one.state() == AnnouncementState.RETURNED && one.proposedBy().equals(user.id()));
        List<Row> counts = new ArrayList<>();
        for (RecipientState state : RecipientState.values()) {
            if (one.counts().containsKey(state)) {
                counts.add(new Row(words.state(state, language), one.counts().get(state)));
            }
        }
        model.addAttribute("counts", counts);
        return one;
    }

    private List<Line> lines(long id, boolean unreached, int skip, int most, StaffUser user, String language) {
        return proofs.lines(id, unreached, skip, most, user).stream()
                .map(one -> new Line(
                        one.recipient().partyId(),
                        one.name(),
                        one.recipient().caseNumber(),
                        words.way(one.recipient(), language),
                        one.masked(),
                        words.state(one.recipient().state(), language),
                        words.at(one.recipient().at(), language),
                        one.recipient().followedUp(),
                        one.name() != null && one.recipient().toldByWhoFindsThem()))
                .toList();
    }

    /** Somebody whom it concerns, ready to be shown. */
    record Line(
            UUID party,
            String name,
            String caseNumber,
            String way,
            String masked,
            String state,
            String at,
            boolean followedUp,
            boolean toTell) {}

    private Map<String, String> byHand(String language) {
        Map<String, String> ways = new LinkedHashMap<>();
        Arrays.stream(Channel.values())
                .filter(BY_HAND::contains)
                .forEach(channel -> ways.put(channel.name(), words.channel(channel, language)));
        return ways;
    }

    @PostMapping(NUMBER + "/by-hand")
    String toldByHand(
            @PathVariable long id,
            @RequestParam UUID party,
            @RequestParam(defaultValue = "") String channel,
            RedirectAttributes next) {
        StaffUser user = requireOpen();
        Channel by = BY_HAND.stream()
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElse(Channel.PHONE);
        announcements.toldByHand(id, party, by, user);
        next.addFlashAttribute("done", "announcements.done.byHand");
        return "redirect:" + ADDRESS + "/" + id + "?show=unreached";
    }

    @PostMapping(NUMBER + "/end")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen();
        FormReader reader = new FormReader(new HashMap<>(typed));
        String reason = reader.text("reason", true, LONGEST_REASON);
        try {
            reader.done();
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            model.addAttribute("problems", problems.worded(wrong.problems(), locale));
            model.addAttribute("typed", typed);
            return one(id, "", 0, model, locale, user);
        }
        announcements.end(id, reason, user);
        next.addFlashAttribute("done", "announcements.done.ended");
        return "redirect:" + ADDRESS + "/" + id;
    }

    private StaffUser requireOpen() {
        StaffUser user = signIn.current();
        Announcements.requireAuthor(user);
        return user;
    }
}
