package sa.org.esrar.casework.casefile;

import java.util.Set;
import sa.org.esrar.casework.staff.StaffUser;

/** Decides who sees a case (F2): those who work on it and who answer for it, never the excluded. */
public interface CaseAccess {

    /** The {@code because} of {@link #grant} for the case's officer. */
    String OFFICER = "OFFICER";

    /** The {@code because} of {@link #grant} for someone who has, or had, a task on the case. */
    String TASK = "TASK";

    /** How much the user sees; {@link Sight#NONE} also for a case that does not exist. */
    Sight sight(String caseNumber, StaffUser user);

    /** Whether the user sees the whole case. */
    boolean maySee(String caseNumber, StaffUser user);

    /** @throws sa.org.esrar.casework.api.ApiException 404, as for a case that does not exist */
    void requireSee(String caseNumber, StaffUser user);

    /** Whether the user answers for all cases, and so reads who was excluded from one, and why. */
    boolean seesAll(StaffUser user);

    /**
     * Records that someone has, or had, a task on the case, or is its officer.
     *
     * @param because {@link #OFFICER}, {@link #TASK}, or a code of the module's own
     */
    void grant(String caseNumber, String userId, String because);

    /** Everyone who has, or had, a part in the case, whoever still sees it. */
    Set<String> grantedTo(String caseNumber);

    /**
     * Port: whether the user has work on the case that is open now: a task, of theirs or of a group of theirs, as {@code
     * workflow} knows, or an agenda on which it stands, as {@code committees} does.
     */
    interface OpenTasks {
        boolean anyFor(String caseNumber, StaffUser user);
    }
}
