package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Who reads minutes (F2): who belongs to the committee or sat in it, who has a task on them, who endorses them, and
 * management. What of them concerns a case from which the reader is excluded is left out beside (F4).
 */
@Service
@Transactional(readOnly = true)
public class MinutesAccess {

    private final MinutesRepository minutes;
    private final MinutesMembers members;
    private final MinutesSeats seats;
    private final Committees committees;
    private final CaseAccess access;
    private final Exclusions exclusions;

    MinutesAccess(
            MinutesRepository minutes,
            MinutesMembers members,
            MinutesSeats seats,
            Committees committees,
            CaseAccess access,
            Exclusions exclusions) {
        this.minutes = minutes;
        this.members = members;
        this.seats = seats;
        this.committees = committees;
        this.access = access;
        this.exclusions = exclusions;
    }

    public boolean maySee(String number, StaffUser user) {
        return minutes.findById(number)
                .filter(found -> !exclusions.isExcluded(number, user.id()))
                .filter(found -> access.maySee(number, user) || tookPart(found, user) || endorses(found, user))
                .isPresent();
    }

    /** @throws ApiException 404, as for minutes that do not exist */
    public void requireSee(String number, StaffUser user) {
        if (!maySee(number, user)) {
            throw new ApiException(404, "committees.notFound");
        }
    }

    private boolean tookPart(Minutes found, StaffUser user) {
        return members.has(found, user.id())
                || seats.attendance(found.number()).stream()
                        .anyMatch(one -> one.userId().equals(user.id()));
    }

    private boolean endorses(Minutes found, StaffUser user) {
        return found.version() > 0
                && committees
                        .find(found.committee())
                        .map(Committee::way)
                        .map(Committee.Way::endorsedBy)
                        .filter(user::isIn)
                        .isPresent();
    }
}
