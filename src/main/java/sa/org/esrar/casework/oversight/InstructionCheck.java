package sa.org.esrar.casework.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** Reads and checks an instruction, typed in a review or on the page of open cases. */
@Component
public class InstructionCheck {

    /** In characters. */
    public static final int LONGEST = 2000;

    /** Whom top management instructs; the board is above it. */
    public static final List<String> GROUPS = List.of(
            "intake-officers",
            "liaison-officers",
            "service-committee",
            "aid-committee",
            "follow-up-committee",
            "investigation-committee",
            "executive-manager",
            "management",
            "finance",
            "authorised-signatories",
            "human-resources",
            "data-protection-officer",
            "volunteer-coordinator");

    /** Whose members, in no other group, read no cases. */
    private static final Set<String> WITHOUT_CASES = Set.of("finance", "human-resources", "analysts", "camunda-admin");

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_YEARS = 1;

    private final StaffDirectory directory;
    private final Groups groups;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final WorkingDays workingDays;
    private final Clock clock;

    InstructionCheck(
            StaffDirectory directory,
            Groups groups,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            WorkingDays workingDays,
            Clock clock) {
        this.directory = directory;
        this.groups = groups;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Everyone who can be instructed by name. */
    public List<StaffMember> people() {
        Set<String> members = new TreeSet<>();
        GROUPS.forEach(group -> members.addAll(groups.membersOf(group)));
        TreeMap<String, StaffMember> people = new TreeMap<>();
        directory.all().stream()
                .filter(one -> one.active() && members.contains(one.userId()))
                .forEach(one -> people.put(one.userId(), one));
        return List.copyOf(people.values());
    }

    /**
     * Reads {@code text}, {@code owner}, {@code dueOn} and {@code caseNumber}; what is wrong is noted in the reader.
     *
     * @return what was read, worth something only where the reader has noted nothing
     */
    public GiveInstruction read(FormReader form, StaffUser by) {
        String text = form.text("text", true, LONGEST);
        String typed = form.text("owner", true, LONGEST_CODE);
        Owner owner = Owner.of(typed);
        if (typed != null && !isKnown(owner)) {
            form.wrong("owner", "workflow.form.unknownChoice");
            owner = null;
        }
        LocalDate dueOn = form.date("dueOn", true);
        if (dueOn != null) {
            checkDay(form, dueOn);
        }
        String caseNumber = caseOf(form, by);
        if (caseNumber != null && owner != null) {
            checkSees(form, caseNumber, owner);
        }
        return new GiveInstruction(text, owner, dueOn, caseNumber);
    }

    private boolean isKnown(Owner owner) {
        return owner != null
                && (owner.user() == null
                        ? GROUPS.contains(owner.group())
                        : people().stream().anyMatch(one -> one.userId().equals(owner.user())));
    }

    private void checkDay(FormReader form, LocalDate dueOn) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        if (!dueOn.isAfter(today)) {
            form.wrong("dueOn", "oversight.instruction.duePast", ScreenDates.inSentence(workingDays.plus(today, 1)));
        } else if (dueOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            form.wrong("dueOn", "oversight.instruction.dueTooFar");
        } else if (!workingDays.isWorkingDay(dueOn)) {
            form.wrong(
                    "dueOn", "oversight.instruction.dueNotWorking", ScreenDates.inSentence(workingDays.plus(dueOn, 1)));
        }
    }

    /** The case that was typed, as far as who instructs may see it; a report of a violation is as one that is not there. */
    private String caseOf(FormReader form, StaffUser by) {
        String typed = form.text("caseNumber", false, LONGEST_NUMBER);
        if (typed == null) {
            return null;
        }
        List<String> found = cases.find(typed).stream()
                .filter(one -> one.kind() != CaseKind.VIO)
                .map(CaseView::caseNumber)
                .filter(number -> access.maySee(number, by))
                .toList();
        if (found.size() != 1) {
            form.wrong(
                    "caseNumber",
                    found.isEmpty() ? "oversight.instruction.caseUnknown" : "oversight.instruction.caseAmbiguous");
            return null;
        }
        return found.get(0);
    }

    /** Somebody has to be left who may read the case (F4). */
    private void checkSees(FormReader form, String caseNumber, Owner owner) {
        if (owner.user() == null) {
            if (WITHOUT_CASES.contains(owner.group())) {
                form.wrong("owner", "oversight.instruction.ownerWithoutCases");
            } else if (exclusions.excludedFrom(caseNumber).containsAll(groups.membersOf(owner.group()))) {
                form.wrong("owner", "oversight.instruction.groupExcluded");
            }
        } else if (exclusions.isExcluded(caseNumber, owner.user())) {
            form.wrong("owner", "oversight.instruction.ownerExcluded");
        } else if (WITHOUT_CASES.containsAll(groups.groupsOf(owner.user()))) {
            form.wrong("owner", "oversight.instruction.ownerWithoutCases");
        }
    }
}
