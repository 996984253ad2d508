package sa.org.esrar.casework.oversight.web;

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
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.oversight.CaseFilter;
import sa.org.esrar.casework.oversight.CaseFilter.Due;
import sa.org.esrar.casework.oversight.Figures;
import sa.org.esrar.casework.oversight.GiveInstruction;
import sa.org.esrar.casework.oversight.InstructionCheck;
import sa.org.esrar.casework.oversight.InstructionView;
import sa.org.esrar.casework.oversight.Instructions;
import sa.org.esrar.casework.oversight.OpenCase;
import sa.org.esrar.casework.oversight.OversightFigures;
import sa.org.esrar.casework.oversight.Owner;
import sa.org.esrar.casework.oversight.ReviewView;
import sa.org.esrar.casework.oversight.Reviews;
import sa.org.esrar.casework.oversight.web.OversightWords.Names;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;
import sa.org.esrar.casework.workflow.FormReader;

/**
 * Open inquiries, complaints and objections at any time, instructions, and the reviews so far (H5, H6). Case numbers travel
 * in form fields, never in an address (F2).
 */
@Controller
@Order(52)
@RequestMapping(OversightPage.ADDRESS)
class OversightPage implements WorkPage {

    static final String ADDRESS = "/staff/oversight";

    private static final int PAGE = 50;
    private static final int REVIEWS = 12;
    private static final List<CaseKind> KINDS = List.of(CaseKind.INQ, CaseKind.CMP, CaseKind.OBJ);
    private static final List<String> FIELDS = List.of("text", "owner", "dueOn", "caseNumber");
    private static final String SHOWN_AGAIN = "redirect:" + ADDRESS;

    private final OversightFigures figures;
    private final Reviews reviews;
    private final Instructions instructions;
    private final InstructionCheck check;
    private final Categories categories;
    private final CaseAccess access;
    private final FiguresTable tables;
    private final OversightWords words;
    private final Messages messages;
    private final Once once;
    private final SignIn signIn;

    OversightPage(
            OversightFigures figures,
            Reviews reviews,
            Instructions instructions,
            InstructionCheck check,
            Categories categories,
            CaseAccess access,
            FiguresTable tables,
            OversightWords words,
            Messages messages,
            Once once,
            SignIn signIn) {
        this.figures = figures;
        this.reviews = reviews;
        this.instructions = instructions;
        this.check = check;
        this.categories = categories;
        this.access = access;
        this.tables = tables;
        this.words = words;
        this.messages = messages;
        this.once = once;
        this.signIn = signIn;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        StaffUser user = requireOpen();
        String language = Languages.of(locale);
        Names names = words.names();
        CaseFilter filter = filter(asked);
        int count = figures.count(filter, user);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int page = Math.min(pages, Math.max(1, number(asked.get("page"))));
        Figures now = figures.now(user);
        model.addAttribute("sentences", inLanguage(tables.sentences(now), language));
        model.addAttribute("figures", tables.rows(now.totals(), null, null));
        model.addAttribute("owners", tables.owners(now, names));
        model.addAttribute("language", language);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("dues", Due.values());
        model.addAttribute("ownerChoices", ownerChoices(now, names, language));
        model.addAttribute("categories", categories.categories());
        model.addAttribute("fields", categories.fields());
        model.addAttribute("found", words.text("page.found", count).in(language));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("query", query(filter));
        model.addAttribute(
                "lines",
                figures.open(filter, user, PAGE, (page - 1) * PAGE).stream()
                        .map(one -> line(one, names, language))
                        .toList());
        model.addAttribute(
                "instructions",
                instructions.open(user).stream()
                        .map(one -> instruction(one, names, language))
                        .toList());
        model.addAttribute("reviewOpen", reviews.isOpen());
        model.addAttribute(
                "reviews",
                reviews.done(user, REVIEWS).stream()
                        .map(one -> review(one, names, language))
                        .toList());
        return "staff/oversight";
    }

    /** A review now; while one is open, that one is to be done. */
    @PostMapping("/reviews")
    String ask(RedirectAttributes next) {
        StaffUser user = requireOpen();
        try {
            reviews.ask(user.id());
            next.addFlashAttribute("done", "oversight.page.reviewAsked");
        } catch (ApiException e) {
            next.addFlashAttribute("refused", e.code());
        }
        return SHOWN_AGAIN;
    }

    @GetMapping("/reviews/{id}")
    String one(@PathVariable long id, Model model, Locale locale) {
        StaffUser user = requireOpen();
        String language = Languages.of(locale);
        Names names = words.names();
        ReviewView review = reviews.one(id, user);
        model.addAttribute("language", language);
        model.addAttribute("day", OversightWords.day(review.day()).in(language));
        model.addAttribute("open", review.open());
        model.addAttribute(
                "reviewedBy",
                review.open() ? null : names.user(review.reviewedBy()).in(language));
        model.addAttribute("id", id);
        model.addAttribute("notes", review.notes());
        model.addAttribute("sentences", inLanguage(tables.sentences(review.frozen()), language));
        model.addAttribute(
                "figures",
                tables.rows(review.frozen().totals(), figures.now(user).totals(), review.before()));
        model.addAttribute("causes", tables.causes(review.frozen()));
        model.addAttribute("owners", tables.owners(review.frozen(), names));
        model.addAttribute("liaison", tables.liaison(review.frozen(), names));
        model.addAttribute(
                "instructions",
                review.instructions().stream()
                        .map(one -> instruction(one, names, language))
                        .toList());
        return "staff/oversight-review";
    }

    /** The form for an instruction about a case of the list. */
    @PostMapping("/instruction")
    String instruct(@RequestParam String caseNumber, Model model, Locale locale) {
        StaffUser user = requireOpen();
        access.requireSee(caseNumber, user);
        return form(Map.of("caseNumber", caseNumber), Map.of(), model, locale);
    }

    @PostMapping("/instruction/given")
    String give(
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        StaffUser user = requireOpen();
        Map<String, Object> typed = new HashMap<>(form);
        typed.keySet().retainAll(FIELDS);
        try {
            once.perform(
                    "instruction " + user.id() + " "
                            + form.getOrDefault("form", UUID.randomUUID().toString()),
                    typed,
                    UUID.class,
                    () -> {
                        FormReader reader = new FormReader(typed);
                        GiveInstruction command = check.read(reader, user);
                        reader.done();
                        return instructions.give(command, user.id());
                    });
        } catch (InvalidInputException e) {
            response.setStatus(422);
            Map<String, String> problems = new LinkedHashMap<>();
            e.problems()
                    .forEach(problem -> problems.putIfAbsent(
                            problem.field(), messages.text(problem.code(), Languages.of(locale), problem.arguments())));
            return form(form, problems, model, locale);
        }
        next.addFlashAttribute("done", "oversight.page.instructionGiven");
        return SHOWN_AGAIN;
    }

    private String form(Map<String, String> typed, Map<String, String> problems, Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("longest", InstructionCheck.LONGEST);
        Map<String, String> choices = new LinkedHashMap<>();
        StaffOversightController.choices(check, words.names())
                .forEach(one -> choices.put(one.code(), one.label().in(language)));
        model.addAttribute("choices", choices);
        return "staff/oversight-instruction";
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "oversight.page.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return OversightFigures.isOpenTo(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return figures.late(user);
    }

    private StaffUser requireOpen() {
        StaffUser user = signIn.current();
        OversightFigures.requireOpenTo(user);
        return user;
    }

    /** What is none of the choices is as if nothing was chosen. */
    static CaseFilter filter(Map<String, String> asked) {
        CaseKind kind = KINDS.stream()
                .filter(one -> one.name().equals(asked.get("kind")))
                .findFirst()
                .orElse(null);
        Due due = null;
        for (Due one : Due.values()) {
            due = one.name().equals(asked.get("due")) ? one : due;
        }
        String owner = Owner.of(asked.get("owner")) == null ? null : asked.get("owner");
        return new CaseFilter(kind, due, owner, typed(asked.get("category")), typed(asked.get("field")));
    }

    private static String typed(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static int number(String typed) {
        try {
            return typed == null ? 1 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The filter as the addresses of other pages and of the list to download carry it; codes alone. */
    private static Map<String, String> query(CaseFilter filter) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("kind", filter.kind() == null ? "" : filter.kind().name());
        query.put("due", filter.due() == null ? "" : filter.due().name());
        query.put("owner", filter.owner() == null ? "" : filter.owner());
        query.put("category", filter.category() == null ? "" : filter.category());
        query.put("field", filter.field() == null ? "" : filter.field());
        return query;
    }

    private static Map<String, String> ownerChoices(Figures now, Names names, String language) {
        Map<String, String> choices = new LinkedHashMap<>();
        now.owners().stream()
                .filter(one -> one.user() != null || one.group() != null)
                .forEach(one -> choices.put(
                        new Owner(one.user(), one.group()).code(),
                        names.owner(one.user(), one.group()).in(language)));
        return choices;
    }

    private static List<String> inLanguage(List<Localized> texts, String language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }

    private Line line(OpenCase one, Names names, String language) {
        return new Line(
                one.caseNumber(),
                OversightWords.spoken(one.caseNumber()).in(language),
                words.matter(one).in(language),
                words.status(one).in(language),
                one.severity() == null ? null : words.severity(one).in(language),
                one.dueOn() == null ? null : OversightWords.day(one.dueOn()).in(language),
                words.clock(one).in(language),
                one.late(),
                one.round() > 1,
                names.owner(one.officer(), one.group()).in(language));
    }

    private InstructionLine instruction(InstructionView one, Names names, String language) {
        return new InstructionLine(
                one.caseNumber() == null
                        ? null
                        : OversightWords.spoken(one.caseNumber()).in(language),
                one.text(),
                names.owner(one.owner().user(), one.owner().group()).in(language),
                OversightWords.day(one.dueOn()).in(language),
                one.late(),
                one.proof(),
                one.carriedOut() ? names.user(one.carriedOutBy()).in(language) : null);
    }

    private ReviewLine review(ReviewView.Line one, Names names, String language) {
        return new ReviewLine(
                one.id(),
                OversightWords.day(one.day()).in(language),
                names.user(one.reviewedBy()).in(language),
                words.text("page.instructionsOf", one.instructions(), one.open())
                        .in(language));
    }

    /** A case, ready to be shown. */
    record Line(
            String caseNumber,
            String spoken,
            String matter,
            String status,
            String severity,
            String dueOn,
            String clock,
            boolean late,
            boolean reopened,
            String owner) {}

    /** @param carriedOutBy null until it is carried out, as {@code proof} is */
    record InstructionLine(
            String spoken, String text, String owner, String dueOn, boolean late, String proof, String carriedOutBy) {}

    record ReviewLine(long id, String day, String reviewedBy, String instructions) {}
}
