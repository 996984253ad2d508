package sa.org.esrar.casework.committees;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** What the diagram asks about an agenda: {@code ${minutesAgenda.undecided(caseNumber)}}. */
@Component("minutesAgenda")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesAgenda {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final Committees committees;
    private final List<CommitteeMatters> matters;
    private final CaseRegister cases;

    MinutesAgenda(
            MinutesRepository minutes,
            MinutesItemRepository items,
            Committees committees,
            List<CommitteeMatters> matters,
            CaseRegister cases) {
        this.minutes = minutes;
        this.items = items;
        this.committees = committees;
        this.matters = matters;
        this.cases = cases;
    }

    /** The secretary, else the chair; null where the committee has neither, and then the task is the whole committee's. */
    public String secretary(String number) {
        Committee committee = committee(number);
        return committee
                .holderOf(Role.SECRETARY)
                .or(() -> committee.holderOf(Role.CHAIR))
                .orElse(null);
    }

    /** Who presided, else the chair. */
    public String chair(String number) {
        Minutes found = find(number);
        return found.presidedBy() != null
                ? found.presidedBy()
                : committee(number).holderOf(Role.CHAIR).orElse(null);
    }

    /** The cases whose decision is still to be entered, in the order of the agenda. */
    public List<String> undecided(String number) {
        return in(number, ItemState.ON_AGENDA);
    }

    /** The cases that go on with a decision. */
    public List<String> decided(String number) {
        return in(number, ItemState.DECIDED);
    }

    /** Code of the matter of a case, e.g. {@code REQUEST}. */
    public String matter(String caseNumber) {
        return CommitteeMatters.of(matters, cases.view(caseNumber).kind())
                .map(CommitteeMatters::code)
                .orElseThrow(() -> new ApiException(409, "committees.notForCommittees"));
    }

    /** Whether an authority endorses them for the association (D2). */
    public boolean needsEndorsement(String number) {
        return committee(number).way().endorsedBy() != null;
    }

    /** The group of that authority. */
    public String endorsers(String number) {
        return committee(number).way().endorsedBy();
    }

    private List<String> in(String number, ItemState state) {
        return items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> item.state() == state)
                .map(MinutesItem::caseNumber)
                .toList();
    }

    private Minutes find(String number) {
        return minutes.findById(number).orElseThrow(() -> new ApiException(404, "committees.notFound"));
    }

    private Committee committee(String number) {
        String code = find(number).committee();
        return committees.find(code).orElseThrow(() -> new ApiException(409, "committees.notFormed"));
    }
}
