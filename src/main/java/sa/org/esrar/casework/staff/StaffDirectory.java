package sa.org.esrar.casework.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.parties.Parties.IdentityHashes;

/** Staff records beside the engine's users: title, mail, what is needed to find a conflict of interest (F4). */
public interface StaffDirectory {

    Optional<StaffMember> find(String userId);

    List<StaffMember> all();

    /** Those of them who have a staff record, by user id. */
    List<StaffMember> find(Collection<String> userIds);

    /** By title; whoever has no record by the name that signs in. */
    default Localized named(String userId) {
        return find(userId).map(StaffMember::title).orElseGet(() -> new Localized(userId, userId));
    }

    /** Everyone whose own identity number or mobile, or a relative that they disclosed, matches one of these hashes. */
    List<StaffMember> inConflictWith(IdentityHashes hashes);

    /** Title and name as shown, e.g. «أمينة لجنة الخدمات»; {@code email} may be null. */
    record StaffMember(String userId, String titleAr, String titleEn, String email, boolean active) {

        public Localized title() {
            return new Localized(titleAr, titleEn);
        }

        public String title(String language) {
            return title().in(language);
        }
    }
}
