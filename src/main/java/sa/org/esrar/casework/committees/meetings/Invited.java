package sa.org.esrar.casework.committees.meetings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Each once, as what they have most to say. */
    Map<String, InvitedAs> to(Minutes minutes) {
        LocalDate day = HijriDates.dayInRiyadh(minutes.meetsAt());
        Set<String> away = absences.awayOn(day);
        Map<String, InvitedAs> invited = new LinkedHashMap<>();
        members.ofMeeting(minutes).forEach(member -> invited.put(member.userId(), InvitedAs.MEMBER));
        Set<String> missed = invited.keySet().stream().filter(away::contains).collect(Collectors.toSet());
        members.alternatesOfMeeting(minutes).stream()
                .filter(one -> one.standsInFor() == null ? !missed.isEmpty() : missed.contains(one.standsInFor()))
                .forEach(one -> invited.putIfAbsent(one.userId(), InvitedAs.ALTERNATE));
        missed.forEach(user ->
                absences.whoActsFor(user, day).ifPresent(acting -> invited.putIfAbsent(acting, InvitedAs.SUBSTITUTE)));
        return invited;
    }
}
