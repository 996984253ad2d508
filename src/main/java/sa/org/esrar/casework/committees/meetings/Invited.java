package sa.org.esrar.casework.committees.meetings;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.staff.Absences;

/**
 * Who is invited to a meeting: every member of that day, the alternates of who will be away, and who acts for them in all
 * else, told without a vote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invited {

    private final MinutesMembers members;
    private final Absences absences;

    Invited(MinutesMembers members, Absences absences) {
        this.members = members;
        this.absences = absences;
    }

    Set<String> to(Minutes minutes) {
        LocalDate day = HijriDates.dayInRiyadh(minutes.meetsAt());
        Set<String> away = absences.awayOn(day);
        Set<String> invited = new LinkedHashSet<>();
        members.ofMeeting(minutes).forEach(member -> invited.add(member.userId()));
        Set<String> missed = invited.stream().filter(away::contains).collect(Collectors.toSet());
        members.alternatesOfMeeting(minutes).stream()
                .filter(one -> one.standsInFor() == null ? !missed.isEmpty() : missed.contains(one.standsInFor()))
                .forEach(one -> invited.add(one.userId()));
        missed.forEach(user -> absences.whoActsFor(user, day).ifPresent(invited::add));
        return invited;
    }
}
