package sa.org.esrar.casework.committees.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.meetings.MinutesMembers;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Member;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Office;
import sa.org.esrar.casework.committees.meetings.MinutesQuorum;
import sa.org.esrar.casework.committees.meetings.MinutesSeats;
import sa.org.esrar.casework.committees.meetings.MinutesSeats.Came;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Rule;

/** Who votes on a text: who belongs to the committee when it is frozen, took part, and is not excluded from all of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinutesVoters {

    private final MinutesItemRepository items;
    private final MinutesMembers members;
    private final MinutesSeats seats;
    private final MinutesQuorum quorum;
    private final Exclusions exclusions;

    MinutesVoters(
            MinutesItemRepository items,
            MinutesMembers members,
            MinutesSeats seats,
            MinutesQuorum quorum,
            Exclusions exclusions) {
        this.items = items;
        this.members = members;
        this.seats = seats;
        this.quorum = quorum;
        this.exclusions = exclusions;
    }

    List<Voter> of(Minutes minutes) {
        List<Voter> taking = takingPart(minutes).stream()
                .filter(voter -> !excludedFromAllDecided(minutes).contains(voter.userId()))
                .toList();
        String presides = presiding(minutes, taking);
        return taking.stream()
                .map(voter -> new Voter(
                        voter.userId(), voter.actsFor(), voter.userId().equals(presides)))
                .toList();
    }

    /**
     * Whether those who take part suffice to decide on a case, by the quorum of the meeting: a formation after it changes
     * nothing of that. Where all must agree, who has left since is not waited for.
     */
    boolean mayDecide(Minutes minutes, String caseNumber) {
        Set<String> taking = takingPart(minutes).stream().map(Voter::userId).collect(Collectors.toSet());
        Committee met = members.committeeOfMeeting(minutes);
        Committee now = members.committee(minutes);
        Set<String> uncounted = new HashSet<>(exclusions.excludedFrom(caseNumber));
        met.members().stream()
                .map(Committee.Member::userId)
                .filter(user -> !now.has(user))
                .forEach(uncounted::add);
        return quorum.reached(met, taking, uncounted);
    }

    /** Why they do not: because somebody left, where those who were there would have sufficed; else for conflicts of interest. */
    PutOff whyTooFew(Minutes minutes, String caseNumber) {
        Set<String> before = takingPart(minutes).stream().map(Voter::userId).collect(Collectors.toSet());
        if (minutes.circulation()) {
            before.addAll(seats.called(minutes.number()));
        } else {
            seats.attendance(minutes.number()).stream()
                    .filter(Came::present)
                    .map(Came::userId)
                    .forEach(before::add);
        }
        return quorum.reached(members.committeeOfMeeting(minutes), before, exclusions.excludedFrom(caseNumber))
                ? PutOff.MEMBERS_LEFT
                : PutOff.NO_QUORUM;
    }

    /**
     * By circulation, and where all must agree, every member, for an absent one the alternate who sat; else whoever came and
     * still belongs to the committee, an alternate as the formation names them today.
     */
    private List<Voter> takingPart(Minutes minutes) {
        Map<String, Came> came = new HashMap<>();
        Map<String, String> seatedFor = new HashMap<>();
        List<Came> attendance = minutes.circulation() ? List.of() : seats.attendance(minutes.number());
        for (Came one : attendance) {
            came.put(one.userId(), one);
            if (one.actsFor() != null && members.maySitFor(minutes, one.userId(), one.actsFor())) {
                seatedFor.put(one.actsFor(), one.userId());
            }
        }
        Committee committee = members.committee(minutes);
        boolean all = minutes.circulation() || committee.rule() == Rule.ALL;
        List<Voter> taking = new ArrayList<>();
        for (Member member : members.of(minutes)) {
            String alternate = seatedFor.get(member.userId());
            Came own = came.get(member.userId());
            if (alternate != null) {
                taking.add(new Voter(alternate, member.userId(), false));
            } else if (all || own != null && own.present()) {
                taking.add(new Voter(member.userId(), null, false));
            }
        }
        return taking;
    }

    /** Of what is decided; nobody while nothing is, so that somebody approves the minutes that say so. */
    private Set<String> excludedFromAllDecided(Minutes minutes) {
        return quorum.excludedFromAll(items.findByMinutesOrderByPosition(minutes.number()).stream()
                .filter(item -> item.state() == ItemState.DECIDED)
                .toList());
    }

    /** Who presided at the meeting, else the chair; null when neither votes. */
    private String presiding(Minutes minutes, List<Voter> taking) {
        List<String> voting = taking.stream().map(Voter::userId).toList();
        String presided = minutes.circulation() ? null : minutes.presidedBy();
        if (presided != null && voting.contains(presided)) {
            return presided;
        }
        return members.of(minutes).stream()
                .filter(member -> member.office() == Office.CHAIR)
                .map(Member::userId)
                .filter(voting::contains)
                .findFirst()
                .orElse(null);
    }
}
