package sa.org.esrar.casework.committees.minutes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Who reads minutes (F2, F4): management all, members and alternates those of their committee; the board, and whoever
 * endorses those of a committee, from their first frozen text on; and whoever had a part in some, those. What of them
 * concerns a case from which the reader is excluded is left out beside.
 */
@Service
@Transactional(readOnly = true)
public class MinutesAccess {

    private static final Set<String> MANAGEMENT = Set.of("executive-manager", "management");
    private static final Set<String> BOARD = Set.of("board", "board-chair");

    private final MinutesRepository minutes;
    private final Committees committees;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final JdbcClient jdbc;

    MinutesAccess(
            MinutesRepository minutes,
            Committees committees,
            CaseAccess access,
            Exclusions exclusions,
            JdbcClient jdbc) {
        this.minutes = minutes;
        this.committees = committees;
        this.access = access;
        this.exclusions = exclusions;
        this.jdbc = jdbc;
    }

    public boolean maySee(String number, StaffUser user) {
        return minutes.findById(number).filter(found -> maySee(found, user)).isPresent();
    }

    /** @throws ApiException 404, as for minutes that do not exist */
    public void requireSee(String number, StaffUser user) {
        if (!maySee(number, user)) {
            throw new ApiException(404, "committees.notFound");
        }
    }

    public boolean maySee(Minutes found, StaffUser user) {
        if (exclusions.isExcluded(found.number(), user.id())) {
            return false;
        }
        return seesAll(user)
                || found.version() > 0 && isOfBoard(user)
                || committees
                        .find(found.committee())
                        .filter(committee ->
                                readsDrafts(committee, user) || found.version() > 0 && endorses(committee, user))
                        .isPresent()
                || access.maySee(found.number(), user)
                || partIn(user).contains(found.number());
    }

    /** The committees of whose minutes somebody reads at least the frozen texts, in the order of their codes. */
    public List<Committee> committeesOf(StaffUser user) {
        return committees.all().stream()
                .filter(committee -> isOfBoard(user) || readsDrafts(committee, user) || endorses(committee, user))
                .toList();
    }

    /**
     * Of minutes of other committees, those in which somebody had a part: a vote, an appointment, a seat, a task, or the
     * endorsement of a text.
     */
    public Set<String> partIn(StaffUser user) {
        return jdbc.sql(
                        """
                select minutes from minutes_voter where user_id = :user
                union select minutes from minutes_appointment where user_id = :user
                union select minutes from minutes_attendance where user_id = :user
                union select a.case_number from case_access a join minutes m on m.case_number = a.case_number
                       where a.user_id = :user
                union select minutes from minutes_version where endorsed_by = any (string_to_array(:groups, ','))""")
                .param("user", user.id())
                .param("groups", String.join(",", user.groups()))
                .query(String.class)
                .set();
    }

    /** The cases of which somebody reads nothing, whatever minutes they are in. */
    public Set<String> hiddenFrom(StaffUser user) {
        return exclusions.hiddenFrom(user.id());
    }

    /** The cases of a text whose items somebody may not read: also those from which they withdrew when it was frozen. */
    public Set<String> hiddenIn(MinutesText text, StaffUser user) {
        Set<String> hidden = hiddenFrom(user);
        return text.items().stream()
                .filter(item -> hidden.contains(item.caseNumber())
                        || item.recusedIds() != null && item.recusedIds().contains(user.id()))
                .map(MinutesText.Item::caseNumber)
                .collect(Collectors.toSet());
    }

    /** Whether somebody reads all minutes, drafts too. */
    public boolean seesAll(StaffUser user) {
        return isIn(MANAGEMENT, user);
    }

    /** The board reads every frozen text: objections come to it. */
    public boolean isOfBoard(StaffUser user) {
        return isIn(BOARD, user);
    }

    /** Whether somebody reads the committee's minutes from the agenda on, and what waits for it. */
    public boolean readsDrafts(Committee committee, StaffUser user) {
        return seesAll(user)
                || committee.has(user.id())
                || committee.alternates().stream()
                        .anyMatch(alternate -> alternate.userId().equals(user.id()));
    }

    private static boolean endorses(Committee committee, StaffUser user) {
        return committee.way().endorsedBy() != null && user.isIn(committee.way().endorsedBy());
    }

    private static boolean isIn(Set<String> groups, StaffUser user) {
        return user.groups().stream().anyMatch(groups::contains);
    }
}
