package sa.org.esrar.casework.committees.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.staff.Absences;
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
    private final MinutesVersions versions;
    private final Committees committees;
    private final List<CommitteeMatters> matters;
    private final CaseRegister cases;
    private final Absences absences;
    private final Exclusions exclusions;
    private final Clock clock;

    MinutesAgenda(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesVersions versions,
            Committees committees,
            List<CommitteeMatters> matters,
            CaseRegister cases,
            Absences absences,
            Exclusions exclusions,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.committees = committees;
        this.matters = matters;
        this.cases = cases;
        this.absences = absences;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /**
     * The secretary, else the chair, whoever of them is there today; null where neither is, and then the task is the whole
     * committee's.
     */
    public String secretary(String number) {
        return officer(number, Set.of());
    }

    /** Who enters the decision on a case: as {@link #secretary}, but nobody who is excluded from it (F4). */
    public String recorder(String number, String caseNumber) {
        return officer(number, exclusions.excludedFrom(caseNumber));
    }

    /** The first of the officers who is there today and not one of these; null where neither is. */
    public String officer(String number, Set<String> excluded) {
        Committee committee = committee(number);
        Set<String> away = absences.awayOn(HijriDates.dayInRiyadh(clock.instant()));
        return Stream.of(Role.SECRETARY, Role.CHAIR)
                .flatMap(office -> committee.holderOf(office).stream())
                .filter(holder -> !away.contains(holder) && !excluded.contains(holder))
                .findFirst()
                .orElse(null);
    }

    /** Who presided, else the chair. */
    public String chair(String number) {
        Minutes found = minutes.require(number);
        return found.presidedBy() != null
                ? found.presidedBy()
                : committee(number).holderOf(Role.CHAIR).orElse(null);
    }

    /** The cases whose decision is still to be entered, in the order of the agenda. */
    public List<String> undecided(String number) {
        return in(number, Set.of(ItemState.ON_AGENDA));
    }

    /**
     * The cases that go on with a decision of the sealed minutes, also those that did already: the diagram goes through them
     * one after the other and asks each time, so that the list must not become shorter meanwhile.
     */
    public List<String> decided(String number) {
        return in(number, Set.of(ItemState.DECIDED, ItemState.CARRIED_OUT, ItemState.NOT_CARRIED_OUT));
    }

    /** Code of the matter of a case, e.g. {@code REQUEST}. */
    public String matter(String caseNumber) {
        return CommitteeMatters.of(matters, cases.view(caseNumber).kind())
                .map(CommitteeMatters::code)
                .orElseThrow(() -> new ApiException(409, "committees.notForCommittees"));
    }

    /** Whether an authority endorses them for the association (D2), as their text was frozen. */
    public boolean needsEndorsement(String number) {
        return endorsers(number) != null;
    }

    /** The group of that authority. */
    public String endorsers(String number) {
        return versions.endorser(number).orElse(null);
    }

    private List<String> in(String number, Set<ItemState> states) {
        return items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> states.contains(item.state()))
                .map(MinutesItem::caseNumber)
                .toList();
    }

    /** Also when its term is over: what the committee has begun, its last members bring to an end. */
    private Committee committee(String number) {
        return committees.lastFormed(minutes.require(number).committee()).orElseThrow();
    }
}
