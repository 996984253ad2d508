package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** To whom in the follow-up committee a complaint goes first (E1): {@code ${committeeSecretary.of(caseNumber)}}. */
@Component("committeeSecretary")
@UsedInDiagrams
@Transactional(readOnly = true)
public class CommitteeSecretary {

    private final Committees committees;
    private final Exclusions exclusions;
    private final Absences absences;
    private final Clock clock;

    CommitteeSecretary(Committees committees, Exclusions exclusions, Absences absences, Clock clock) {
        this.committees = committees;
        this.exclusions = exclusions;
        this.absences = absences;
        this.clock = clock;
    }

    /** The secretary, else the chair; null where neither may act or is there: then it is the whole committee's. */
    public String of(String caseNumber) {
        return holder(Role.SECRETARY, caseNumber)
                .or(() -> holder(Role.CHAIR, caseNumber))
                .orElse(null);
    }

    private Optional<String> holder(Role office, String caseNumber) {
        return committees
                .find(Hearing.COMMITTEE.group())
                .flatMap((Committee committee) -> committee.holderOf(office))
                .filter(user -> !exclusions.isExcluded(caseNumber, user))
                .filter(user -> !absences.isAway(user, HijriDates.dayInRiyadh(clock.instant())));
    }
}
