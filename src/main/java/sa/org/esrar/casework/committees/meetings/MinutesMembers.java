package sa.org.esrar.casework.committees.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.CommitteeFormation;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.CommitteeFormation.Seat;
import sa.org.esrar.casework.staff.Committees;

/**
 * Who belongs to the committee for its minutes, with whom management appointed for them alone: today for who votes, on the day
 * of the meeting for who sat there.
 */
@Component
@Transactional(readOnly = true)
public class MinutesMembers {

    private final Committees committees;
    private final MinutesSeats seats;
    private final Exclusions exclusions;
    private final Clock clock;

    MinutesMembers(Committees committees, MinutesSeats seats, Exclusions exclusions, Clock clock) {
        this.committees = committees;
        this.seats = seats;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    /** What somebody is in these minutes. */
    public enum Office {
        CHAIR,
        SECRETARY,
        MEMBER,
        /** By management, for these minutes alone. */
        APPOINTED,
        /** Sits for a member who is absent. */
        ALTERNATE,
        /** Was a member when the committee was called, and is none any more. */
        LEFT
    }

    public record Member(String userId, Office office) {}

    /** @throws ApiException 409 when it is not formed today: its term is over, and nobody meets or freezes a text any more */
    public Committee committee(Minutes minutes) {
        return committees.find(minutes.committee()).orElseThrow(() -> new ApiException(409, "committees.termOver"));
    }

    /** @throws ApiException as {@link #committee} */
    public void requireFormed(Minutes minutes) {
        committee(minutes);
    }

    /** The same, and when its term is over as it was formed last: for who only reads them. */
    public Committee lastFormed(Minutes minutes) {
        return committees.lastFormed(minutes.committee()).orElseThrow();
    }

    /**
     * Everybody with a seat and a vote of their own, the chair first, who was appointed last; without who declared a conflict
     * of interest in the minutes as a whole (F4).
     */
    public List<Member> of(Minutes minutes) {
        return seated(minutes, committees.find(minutes.committee()));
    }

    /**
     * The same on the day of the meeting, as far as it is known: somebody may leave or join by a decision before it, and what
     * is decided after it changes nothing of who sat there. By circulation as today.
     */
    public List<Member> ofMeeting(Minutes minutes) {
        return seated(minutes, formedFor(minutes));
    }

    /** As it was formed on the day of the meeting, which needed its quorum; by circulation as {@link #lastFormed}. */
    public Committee committeeOfMeeting(Minutes minutes) {
        return formedFor(minutes).orElseGet(() -> lastFormed(minutes));
    }

    private Optional<Committee> formedFor(Minutes minutes) {
        return Optional.ofNullable(minutes.meetsAt())
                // Called again, the day before is none any more.
                .filter(at -> minutes.state() != MinutesState.CALLING)
                .flatMap(at -> committees.find(minutes.committee(), HijriDates.dayInRiyadh(at)))
                .or(() -> committees.find(minutes.committee()));
    }

    private List<Member> seated(Minutes minutes, Optional<Committee> committee) {
        Set<String> excluded = exclusions.excludedFrom(minutes.number());
        Stream<Member> formed = committee.map(Committee::members).orElse(List.of()).stream()
                .map(member -> new Member(member.userId(), office(member.role())));
        Stream<Member> appointed =
                seats.appointed(minutes.number()).stream().map(one -> new Member(one.userId(), Office.APPOINTED));
        // Who was appointed and then became a member has one seat.
        return Stream.concat(formed, appointed)
                .filter(member -> !excluded.contains(member.userId()))
                .collect(Collectors.toMap(
                        Member::userId, member -> member, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    boolean has(Minutes minutes, String userId) {
        return of(minutes).stream().anyMatch(member -> member.userId().equals(userId));
    }

    /** Who may sit for an absent member, as the formation decision names them; nobody who has a seat already. */
    List<Alternate> alternates(Minutes minutes) {
        return alternates(minutes, committees.find(minutes.committee()), of(minutes));
    }

    /** The same on the day of the meeting. */
    public List<Alternate> alternatesOfMeeting(Minutes minutes) {
        return alternates(minutes, formedFor(minutes), ofMeeting(minutes));
    }

    private List<Alternate> alternates(Minutes minutes, Optional<Committee> committee, List<Member> members) {
        List<String> seated = members.stream().map(Member::userId).toList();
        Set<String> excluded = exclusions.excludedFrom(minutes.number());
        return committee.map(Committee::alternates).orElse(List.of()).stream()
                .filter(alternate -> !seated.contains(alternate.userId()) && !excluded.contains(alternate.userId()))
                .toList();
    }

    /** The decision by which somebody who was a member left; empty for who has a seat, and for who never had one. */
    public Optional<Decision> leftBy(Minutes minutes, String userId) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        Decision next = null;
        for (CommitteeFormation formation : committees.formations(minutes.committee())) {
            Optional<Seat> last = formation.seats().stream()
                    .filter(seat -> seat.userId().equals(userId) && seat.role() != null)
                    .reduce((earlier, later) -> later);
            if (last.isPresent()) {
                Seat seat = last.get();
                return formation.isInForceOn(today) && seat.isHeldOn(today)
                        ? Optional.empty()
                        : Optional.ofNullable(seat.left() == null ? next : seat.left());
            }
            if (!formation.from().isAfter(today)) {
                next = formation.decision();
            }
        }
        return Optional.empty();
    }

    /** Whether somebody is an alternate who may sit for this member. */
    public boolean maySitFor(Minutes minutes, String alternate, String member) {
        return maySitFor(alternates(minutes), alternate, member);
    }

    /** The same on the day of the meeting. */
    boolean mightSitFor(Minutes minutes, String alternate, String member) {
        return maySitFor(alternatesOfMeeting(minutes), alternate, member);
    }

    private static boolean maySitFor(List<Alternate> named, String alternate, String member) {
        return named.stream()
                .filter(one -> one.userId().equals(alternate))
                .anyMatch(one -> one.standsInFor() == null || one.standsInFor().equals(member));
    }

    private static Office office(Role role) {
        return Office.valueOf(role.name());
    }
}
