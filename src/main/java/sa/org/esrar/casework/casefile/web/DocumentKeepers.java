package sa.org.esrar.casework.casefile.web;

import java.util.Set;
import sa.org.esrar.casework.staff.StaffUser;

/** Who may destroy what should not be there, and have a file scanned again, in a case that they see. */
final class DocumentKeepers {

    private static final Set<String> GROUPS = Set.of(
            "intake-officers", "data-protection-officer", "management", "executive-manager", "violation-readers");

    private DocumentKeepers() {}

    static boolean isOne(StaffUser user) {
        return GROUPS.stream().anyMatch(user::isIn);
    }
}
