package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;

/** Until when an objection to the decision of a request is received (C5): so many working days from its answer. */
@Service
public class Objections {

    private static final String STOPPED = "STOPPED";
    private static final Set<CaseStatus> DECIDED =
            EnumSet.of(CaseStatus.ANSWERED, CaseStatus.WAITING_LIST, CaseStatus.IN_FULFILMENT, CaseStatus.FULFILLED);

    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final WorkingDays workingDays;
    private final ComplaintSettings settings;
    private final Clock clock;

    Objections(
            CaseRegister cases,
            DeadlineClock deadlineClock,
            WorkingDays workingDays,
            ComplaintSettings settings,
            Clock clock) {
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last day on which an objection is received; empty while there is no answer to object to. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(String caseNumber) {
        CaseView view = cases.view(caseNumber);
        if (view.kind() != CaseKind.REQ || !DECIDED.contains(view.status())) {
            return Optional.empty();
        }
        return deadlineClock.explain(caseNumber).ledger().stream()
                .filter(line -> line.kind().equals(STOPPED))
                .reduce((earlier, later) -> later)
                .map(line -> workingDays.plus(line.on(), settings.objectWithin()));
    }

    /** What stands against an objection to this case; nothing when it may be filed today. */
    Optional<FieldProblem> problem(String about, String field) {
        if (about == null) {
            return Optional.of(new FieldProblem(field, "complaints.objection.caseNeeded"));
        }
        Optional<LocalDate> until = until(about);
        if (until.isEmpty()) {
            return Optional.of(new FieldProblem(field, "complaints.objection.noDecision"));
        }
        return until.filter(day -> HijriDates.dayInRiyadh(clock.instant()).isAfter(day))
                .map(day -> new FieldProblem(field, "complaints.objection.tooLate", ScreenDates.inSentence(day)));
    }
}
