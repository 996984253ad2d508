package sa.org.esrar.casework.reception;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseContacts;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.IncomingRegister.Entry;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The incoming register (وارد) for who receives letters, faxes and mail (A2, A4, A5). What came for a case stands in its
 * contact log; of a case that the user does not see, the entry shows its number and kind alone (F2, F4).
 */
@Service
@Transactional
public class IncomingLetters {

    /** So many of a year are listed. */
    public static final int MOST = 500;

    private final IncomingRegister register;
    private final ReceptionLine reception;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final CaseContacts contacts;
    private final Clock clock;

    IncomingLetters(
            IncomingRegister register,
            ReceptionLine reception,
            CaseRegister cases,
            CaseAccess access,
            CaseContacts contacts,
            Clock clock) {
        this.register = register;
        this.reception = reception;
        this.cases = cases;
        this.access = access;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param visible false where the entry belongs to a case that the user does not see: then only number, kind, time */
    public record Line(Entry entry, boolean visible) {}

    /** Whether the register is open to the person: to whom the reception line is. */
    public boolean isOpenTo(StaffUser user) {
        return reception.isOpenTo(user);
    }

    /** The present Hijri year in Riyadh. */
    public int thisYear() {
        return HijriDates.yearOf(HijriDates.dayInRiyadh(clock.instant()));
    }

    /**
     * What arrived in a Hijri year, the newest first, at most {@value #MOST}.
     *
     * @param kind null for every kind
     * @throws sa.org.esrar.casework.api.ApiException 403 for whom the reception line is not open to
     */
    @Transactional(readOnly = true)
    public List<Line> of(int hijriYear, RegisterIncoming.Kind kind, StaffUser by) {
        reception.requireOpenTo(by);
        return register.ofYear(hijriYear, kind, MOST).stream()
                .map(entry -> new Line(entry, entry.caseNumber() == null || access.maySee(entry.caseNumber(), by)))
                .toList();
    }

    /**
     * Enters what arrived.
     *
     * @throws InvalidInputException with a line for every wrong field; a case that is not there and one that the user does
     *     not see are told alike
     * @throws sa.org.esrar.casework.api.ApiException 403 as above
     */
    public RegisterNumber register(AddIncoming typed, StaffUser by) {
        reception.requireOpenTo(by);
        List<FieldProblem> problems = new ArrayList<>();
        String caseNumber = caseOf(typed, by, problems);
        RegisterIncoming arrived = typed.read(caseNumber, problems);
        problems.addAll(others(arrived.problems(HijriDates.dayInRiyadh(clock.instant())), problems));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (caseNumber != null) {
            cases.lock(caseNumber);
        }
        RegisterNumber number = register.register(arrived, by.id());
        if (caseNumber != null) {
            Channel channel = Channel.valueOf(arrived.kind().name());
            contacts.record(
                    caseNumber,
                    new LogContact(channel, Direction.IN, null, null, null, "وارد " + number.printed()),
                    by.id());
        }
        return number;
    }

    private String caseOf(AddIncoming typed, StaffUser by, List<FieldProblem> problems) {
        if (typed.caseNumber().isEmpty()) {
            return null;
        }
        List<String> seen = cases.find(typed.caseNumber()).stream()
                .map(CaseView::caseNumber)
                .filter(found -> access.maySee(found, by))
                .toList();
        if (seen.size() != 1) {
            problems.add(new FieldProblem(
                    "caseNumber",
                    seen.isEmpty() ? "casefile.case.notVisible" : "reception.incoming.caseNumber.several"));
            return null;
        }
        return seen.get(0);
    }

    /** Those of fields with which nothing was wrong yet. */
    private static List<FieldProblem> others(List<FieldProblem> found, List<FieldProblem> known) {
        return found.stream()
                .filter(problem ->
                        known.stream().noneMatch(before -> before.field().equals(problem.field())))
                .toList();
    }
}
