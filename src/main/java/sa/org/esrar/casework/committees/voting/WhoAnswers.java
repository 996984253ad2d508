package sa.org.esrar.casework.committees.voting;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * Who answers objections to minutes (D2, F4): {@code ${whoAnswers.person(caseNumber)}}. Who presided, else the chair, the
 * secretary, another member: the first of them who is there today, did not object and is not excluded from a case that the
 * minutes decide; where none of them is left, top management.
 */
@Component("whoAnswers")
@UsedInDiagrams
@Transactional(readOnly = true)
public class WhoAnswers {

    private static final String MANAGEMENT = "management";

    private final MinutesRepository minutes;
    private final MinutesConflicts conflicts;
    private final Committees committees;
    private final Absences absences;
    private final Fallback fallback;
    private final Clock clock;

    WhoAnswers(
            MinutesRepository minutes,
            MinutesConflicts conflicts,
            Committees committees,
            Absences absences,
            Fallback fallback,
            Clock clock) {
        this.minutes = minutes;
        this.conflicts = conflicts;
        this.committees = committees;
        this.absences = absences;
        this.fallback = fallback;
        this.clock = clock;
    }

    /** Null where nobody of the committee is left. */
    public String person(String number) {
        Minutes found = minutes.require(number);
        Set<String> away = absences.awayOn(HijriDates.dayInRiyadh(clock.instant()));
        Set<String> barred = barred(found);
        return committee(found).stream()
                .filter(one -> !away.contains(one) && !barred.contains(one))
                .findFirst()
                .orElse(null);
    }

    /** The committee, or top management where nobody of it is left. */
    public String group(String number) {
        return person(number) == null ? MANAGEMENT : minutes.require(number).committee();
    }

    /** Who objected, and who is excluded from a case that the minutes decide. */
    Set<String> barred(Minutes found) {
        Set<String> barred = conflicts.objectors(found.number(), found.version());
        barred.addAll(conflicts.excluded(found.number()));
        return barred;
    }

    /** Whether somebody answers in the place of who was asked: of the committee, while anybody of it is left. */
    boolean mayStandIn(Minutes found, String user) {
        return may(found, user) && (committee(found).contains(user) || person(found.number()) == null);
    }

    /** Of the committee or of top management, also of those who act for either of them. */
    boolean may(Minutes found, String user) {
        Set<String> barred = barred(found);
        return !barred.contains(user)
                && (committee(found).contains(user)
                        || Stream.of(found.committee(), MANAGEMENT)
                                .flatMap(group -> fallback.actorsFor(group, barred).stream())
                                .anyMatch(acting -> acting.userIds().contains(user)));
    }

    /** In the order in which they are asked. */
    private Set<String> committee(Minutes found) {
        Set<String> asked = new LinkedHashSet<>();
        if (found.presidedBy() != null) {
            asked.add(found.presidedBy());
        }
        committees.lastFormed(found.committee()).orElseThrow().members().stream()
                .map(Member::userId)
                .forEach(asked::add);
        return asked;
    }
}
