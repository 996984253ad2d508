package sa.org.esrar.casework.oversight.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.oversight.InstructionCheck;
import sa.org.esrar.casework.oversight.InstructionView;
import sa.org.esrar.casework.oversight.Instructions;
import sa.org.esrar.casework.oversight.OpenCase;
import sa.org.esrar.casework.oversight.OversightFigures;
import sa.org.esrar.casework.oversight.Owner;
import sa.org.esrar.casework.oversight.ReviewView;
import sa.org.esrar.casework.oversight.Reviews;
import sa.org.esrar.casework.oversight.web.OversightWords.Names;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** What the forms of reviews and instructions show: to top management, and an instruction to who carries it out. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffOversightController {

    private final Reviews reviews;
    private final Instructions instructions;
    private final OversightFigures figures;
    private final InstructionCheck check;
    private final FiguresTable tables;
    private final OversightWords words;
    private final SignIn signIn;

    StaffOversightController(
            Reviews reviews,
            Instructions instructions,
            OversightFigures figures,
            InstructionCheck check,
            FiguresTable tables,
            OversightWords words,
            SignIn signIn) {
        this.reviews = reviews;
        this.instructions = instructions;
        this.figures = figures;
        this.check = check;
        this.tables = tables;
        this.words = words;
        this.signIn = signIn;
    }

    /**
     * As the form shows it.
     *
     * @param sentences of the frozen figures
     * @param open instructions that are not carried out
     * @param carriedOut since the review before
     * @param choices who can be instructed
     */
    record ReviewOfForm(
            Localized day,
            Localized dueOn,
            List<Localized> sentences,
            List<FiguresTable.Row> figures,
            List<FiguresTable.Cause> causes,
            List<FiguresTable.Load> owners,
            List<FiguresTable.Liaison> liaison,
            List<Attention> attention,
            List<InstructionOfForm> open,
            List<InstructionOfForm> carriedOut,
            List<Choice> choices) {}

    record Attention(
            Localized spoken,
            Localized matter,
            Localized status,
            Localized severity,
            Localized clock,
            boolean late,
            Localized owner) {}

    /** @param code {@code user:…} or {@code group:…} */
    record Choice(String code, Localized label) {}

    record InstructionOfForm(
            String caseNumber,
            Localized spoken,
            String text,
            Localized owner,
            LocalDate dueOn,
            Localized due,
            boolean late,
            Localized givenBy,
            Instant givenAt,
            String proof,
            Localized carriedOutBy,
            Instant carriedOutAt) {}

    @Operation(summary = "A review with its frozen figures and those of today; for top management.")
    @GetMapping("/management-reviews/{id}")
    ResponseEntity<ReviewOfForm> review(@PathVariable long id) {
        StaffUser reader = signIn.current();
        ReviewView review = reviews.one(id, reader);
        Names names = words.names();
        return answer(new ReviewOfForm(
                OversightWords.day(review.day()),
                OversightWords.day(review.dueOn()),
                tables.sentences(review.frozen()),
                tables.rows(review.frozen().totals(), figures.now(reader).totals(), review.before()),
                tables.causes(review.frozen()),
                tables.owners(review.frozen(), names),
                tables.liaison(review.frozen(), names),
                review.attention().stream().map(one -> attention(one, names)).toList(),
                instructions.open(reader).stream()
                        .map(one -> instruction(one, names))
                        .toList(),
                reviews.carriedOutBefore(id, reader).stream()
                        .map(one -> instruction(one, names))
                        .toList(),
                choices(check, names)));
    }

    @Operation(
            summary =
                    "An instruction; 404 for who neither gave it nor carries it out, and for who may not see its case.")
    @GetMapping("/management-instructions/{id}")
    ResponseEntity<InstructionOfForm> instruction(@PathVariable UUID id) {
        return answer(instruction(instructions.one(id, signIn.current()), words.names()));
    }

    /** Groups first, then people. */
    static List<Choice> choices(InstructionCheck check, Names names) {
        List<Choice> choices = new ArrayList<>();
        InstructionCheck.GROUPS.forEach(
                group -> choices.add(new Choice(new Owner(null, group).code(), names.owner(null, group))));
        check.people()
                .forEach(
                        one -> choices.add(new Choice(new Owner(one.userId(), null).code(), names.user(one.userId()))));
        return choices;
    }

    private Attention attention(OpenCase one, Names names) {
        return new Attention(
                OversightWords.spoken(one.caseNumber()),
                words.matter(one),
                words.status(one),
                words.severity(one),
                words.clock(one),
                one.late(),
                names.owner(one.officer(), one.group()));
    }

    private InstructionOfForm instruction(InstructionView one, Names names) {
        return new InstructionOfForm(
                one.caseNumber(),
                one.caseNumber() == null ? null : OversightWords.spoken(one.caseNumber()),
                one.text(),
                names.owner(one.owner().user(), one.owner().group()),
                one.dueOn(),
                OversightWords.day(one.dueOn()),
                one.late(),
                names.user(one.givenBy()),
                one.givenAt(),
                one.proof(),
                one.carriedOut() ? names.user(one.carriedOutBy()) : null,
                one.carriedOutAt());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
