package sa.org.esrar.casework.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffUser;

/** Instructions of top management: given, carried out with a word on what was done, escalated once on their day (H5). */
@Service
@Transactional
public class Instructions {

    private static final String MANAGEMENT = "management";
    private static final String SYSTEM = "system";
    private static final String LOOKED_AT = "instruction";

    private final InstructionRows rows;
    private final InstructionProcess process;
    private final OversightTexts texts;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Absences absences;
    private final ReadLog readLog;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Instructions(
            InstructionRows rows,
            InstructionProcess process,
            OversightTexts texts,
            CaseRegister cases,
            CaseAccess access,
            Absences absences,
            ReadLog readLog,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.rows = rows;
        this.process = process;
        this.texts = texts;
        this.cases = cases;
        this.access = access;
        this.absences = absences;
        this.readLog = readLog;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Gives one between two reviews, and starts its process. */
    public UUID give(GiveInstruction command, String by) {
        UUID id = add(command, null, by);
        process.start(id, key(id, command.caseNumber()));
        return id;
    }

    /** Writes one down; its process is the caller's to start. */
    UUID add(GiveInstruction command, Long review, String by) {
        if (command.caseNumber() != null) {
            cases.lock(command.caseNumber());
        }
        UUID id = UUID.randomUUID();
        rows.add(new Instruction(
                id,
                review,
                command.caseNumber(),
                texts.seal(command.text()),
                command.owner(),
                command.dueOn(),
                by,
                clock.instant(),
                null,
                null,
                null,
                null));
        if (command.caseNumber() != null) {
            timeline.append(
                    command.caseNumber(),
                    "oversight.instructionGiven",
                    by,
                    Visibility.STAFF,
                    command.text(),
                    command.dueOn().toString());
        }
        tellOwner(command);
        return id;
    }

    private void tellOwner(GiveInstruction command) {
        if (command.owner().user() == null) {
            notifications.tellGroup(command.owner().group(), "staff.newInstruction", command.caseNumber());
        } else {
            String acting = absences.whoActsFor(command.owner().user(), today())
                    .orElse(command.owner().user());
            notifications.tellStaff(acting, "staff.newInstruction", command.caseNumber());
        }
    }

    /** The business key of its process: the case, whose doors then stand before it, or its own. */
    static String key(UUID id, String caseNumber) {
        return caseNumber == null ? "instruction-" + id : caseNumber;
    }

    /**
     * What was done; top management reads it in the next review and on its page.
     *
     * @throws ApiException 409 when it was carried out already
     */
    public void carryOut(UUID id, String proof, String by) {
        Instruction instruction = lock(id);
        requireOpen(instruction);
        rows.carriedOut(id, texts.seal(proof), by, clock.instant());
        if (instruction.caseNumber() != null) {
            timeline.append(instruction.caseNumber(), "oversight.instructionCarriedOut", by, Visibility.STAFF, proof);
        }
    }

    /** As {@link #carryOut}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireOpen(UUID id) {
        requireOpen(read(id));
    }

    private static void requireOpen(Instruction instruction) {
        if (instruction.carriedOutAt() != null) {
            throw new ApiException(409, "oversight.instruction.carriedOutAlready");
        }
    }

    /** Its day has come and it is not carried out: top management is told, once. */
    public void escalate(UUID id) {
        Instruction instruction = lock(id);
        rows.escalated(id, clock.instant());
        notifications.tellGroup(MANAGEMENT, "staff.instructionDue", instruction.caseNumber());
        if (instruction.caseNumber() != null) {
            timeline.append(instruction.caseNumber(), "oversight.instructionEscalated", SYSTEM, Visibility.STAFF, null);
        }
    }

    /** What is not carried out, for top management, without cases that the reader is excluded from. */
    public List<InstructionView> open(StaffUser reader) {
        return views(rows.open(reader.id()), reader);
    }

    /** As {@link #open}, of those that were carried out since. */
    public List<InstructionView> carriedOutSince(Instant since, StaffUser reader) {
        return views(rows.carriedOutSince(since, reader.id()), reader);
    }

    List<InstructionView> ofReview(long review, StaffUser reader) {
        return views(rows.ofReview(review, reader.id()), reader);
    }

    /**
     * One for its form: for top management, for who has to carry it out and who stands in for them.
     *
     * @throws ApiException 404 for everybody else, and for who may not see its case
     */
    public InstructionView one(UUID id, StaffUser reader) {
        Instruction instruction = read(id);
        boolean readable = instruction.caseNumber() == null
                ? OversightFigures.isOpenTo(reader) || isOwner(instruction.owner(), reader)
                : access.maySee(instruction.caseNumber(), reader);
        if (!readable) {
            throw notFound();
        }
        return views(List.of(instruction), reader).get(0);
    }

    private boolean isOwner(Owner owner, StaffUser reader) {
        return owner.user() == null
                ? reader.isIn(owner.group())
                : owner.user().equals(reader.id())
                        || absences.whoActsFor(owner.user(), today())
                                .filter(reader.id()::equals)
                                .isPresent();
    }

    private List<InstructionView> views(List<Instruction> instructions, StaffUser reader) {
        instructions.stream()
                .map(Instruction::caseNumber)
                .filter(number -> number != null)
                .forEach(number -> readLog.looked(number, reader.id(), LOOKED_AT));
        return instructions.stream().map(this::view).toList();
    }

    private InstructionView view(Instruction one) {
        return new InstructionView(
                one.id(),
                one.reviewId(),
                one.caseNumber(),
                texts.open(one.text()),
                one.owner(),
                one.dueOn(),
                one.carriedOutAt() == null && !today().isBefore(one.dueOn()),
                one.givenBy(),
                one.givenAt(),
                texts.open(one.proof()),
                one.carriedOutBy(),
                one.carriedOutAt());
    }

    /** Its case first, as every command. */
    private Instruction lock(UUID id) {
        String caseNumber = read(id).caseNumber();
        if (caseNumber != null) {
            cases.lock(caseNumber);
        }
        return rows.lock(id).orElseThrow(Instructions::notFound);
    }

    private Instruction read(UUID id) {
        return rows.find(id).orElseThrow(Instructions::notFound);
    }

    private static ApiException notFound() {
        return new ApiException(404, "oversight.instruction.notFound");
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
