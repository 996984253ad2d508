package sa.org.esrar.casework.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** When reviews and instructions are due and who carries these out, for the diagrams. */
@Component("oversightPlan")
@UsedInDiagrams
@Transactional(readOnly = true)
public class OversightPlan {

    /** Of a task whose day has passed; every task begins with 50. */
    public static final int URGENT = 100;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ReviewRows reviews;
    private final InstructionRows instructions;
    private final WorkingDays workingDays;
    private final Exclusions exclusions;
    private final Absences absences;
    private final Clock clock;

    OversightPlan(
            ReviewRows reviews,
            InstructionRows instructions,
            WorkingDays workingDays,
            Exclusions exclusions,
            Absences absences,
            Clock clock) {
        this.reviews = reviews;
        this.instructions = instructions;
        this.workingDays = workingDays;
        this.exclusions = exclusions;
        this.absences = absences;
        this.clock = clock;
    }

    /** The end of the day on which it was opened, or of the next working day. */
    public Date reviewDue(long reviewId) {
        return at(reviews.find(reviewId).orElseThrow().dueOn(), END_OF_DAY);
    }

    /** 08:00 on the working day after the one by whose end the review is due. */
    public Date reviewLate(long reviewId) {
        return at(workingDays.plus(reviews.find(reviewId).orElseThrow().dueOn(), 1), MORNING);
    }

    /** The instructions that were given in the review; one instance each. */
    public List<String> instructionsOf(long reviewId) {
        return instructions.idsOfReview(reviewId).stream().map(UUID::toString).toList();
    }

    /** The business key of an instruction: its case, so that the excluded do not see its task, or its own. */
    public String instructionKey(String instructionId) {
        Instruction instruction = instruction(instructionId);
        return Instructions.key(instruction.id(), instruction.caseNumber());
    }

    /** 08:00 in Riyadh on the day until which it is carried out. */
    public Date instructionDue(String instructionId) {
        return at(instruction(instructionId).dueOn(), MORNING);
    }

    /** The group that carries it out; none where a person does. */
    public List<String> ownerGroups(String instructionId) {
        String group = instruction(instructionId).owner().group();
        return group == null ? List.of() : List.of(group);
    }

    /** The person who carries it out, or who stands in today and may; null where a group does. */
    public String ownerPerson(String instructionId) {
        Instruction instruction = instruction(instructionId);
        String owner = instruction.owner().user();
        return owner == null
                ? null
                : absences.whoActsFor(owner, HijriDates.dayInRiyadh(clock.instant()))
                        .filter(acting -> !exclusions.isExcluded(instruction.caseNumber(), acting))
                        .orElse(owner);
    }

    private Instruction instruction(String id) {
        return instructions.find(UUID.fromString(id)).orElseThrow();
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(HijriDates.RIYADH).toInstant());
    }
}
