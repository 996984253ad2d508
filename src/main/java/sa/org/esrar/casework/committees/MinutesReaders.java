package sa.org.esrar.casework.committees;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Who reads minutes (F2, F4): management and the board all; members, alternates and whoever endorses those of their
 * committee; and whoever had a part in some, those. Nobody what they are excluded from.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinutesReaders {

    private static final Set<String> MANAGEMENT = Set.of("executive-manager", "management");
    private static final Set<String> BOARD = Set.of("board", "board-chair");

    private final Committees committees;
    private final MinutesAccess access;
    private final Exclusions exclusions;
    private final JdbcClient jdbc;

    MinutesReaders(Committees committees, MinutesAccess access, Exclusions exclusions, JdbcClient jdbc) {
        this.committees = committees;
        this.access = access;
        this.exclusions = exclusions;
        this.jdbc = jdbc;
    }

    /** The committees whose minutes somebody reads, in the order of their codes. */
    List<Committee> committeesOf(StaffUser user) {
        return committees.all().stream()
                .filter(committee -> reads(committee, user))
                .toList();
    }

    /** Of minutes of other committees, those in which somebody had a part: a vote, an appointment, a seat, or a task. */
    Set<String> partIn(StaffUser user) {
        return jdbc.sql(
                        """
                select minutes from minutes_voter where user_id = :user
                union select minutes from minutes_appointment where user_id = :user
                union select minutes from minutes_attendance where user_id = :user
                union select a.case_number from case_access a join minutes m on m.case_number = a.case_number
                       where a.user_id = :user""")
                .param("user", user.id())
                .query(String.class)
                .set();
    }

    boolean mayRead(Minutes minutes, StaffUser user) {
        if (exclusions.isExcluded(minutes.number(), user.id())) {
            return false;
        }
        return access.maySee(minutes.number(), user)
                || seesAll(user)
                || committees
                        .find(minutes.committee())
                        .map(committee -> reads(committee, user))
                        .orElse(false)
                || partIn(user).contains(minutes.number());
    }

    /** The cases of which somebody reads nothing, whatever minutes they are in. */
    Set<String> hiddenFrom(StaffUser user) {
        return exclusions.hiddenFrom(user.id());
    }

    /** The cases of a text whose items somebody may not read: also those from which they withdrew when it was frozen. */
    Set<String> hiddenIn(MinutesText text, StaffUser user) {
        Set<String> hidden = hiddenFrom(user);
        return text.items().stream()
                .filter(item -> hidden.contains(item.caseNumber())
                        || item.recusedIds() != null && item.recusedIds().contains(user.id()))
                .map(MinutesText.Item::caseNumber)
                .collect(Collectors.toSet());
    }

    boolean seesAll(StaffUser user) {
        return isIn(MANAGEMENT, user) || isIn(BOARD, user);
    }

    private boolean reads(Committee committee, StaffUser user) {
        return seesAll(user)
                || committee.has(user.id())
                || committee.alternates().stream()
                        .anyMatch(alternate -> alternate.userId().equals(user.id()))
                || committee.way().endorsedBy() != null
                        && user.isIn(committee.way().endorsedBy());
    }

    private static boolean isIn(Set<String> groups, StaffUser user) {
        return user.groups().stream().anyMatch(groups::contains);
    }
}
