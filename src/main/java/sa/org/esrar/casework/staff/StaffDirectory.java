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

    /**
     * A title that one of them shares with another of all, in either language: on paper, which knows people by their titles
     * alone, nobody could tell the two apart.
     */
    default Optional<Localized> sharedTitle(Collection<String> some, Collection<String> all) {
        List<StaffMember> others = find(all);
        return find(some).stream()
                .flatMap(one -> others.stream()
                        .filter(other -> !other.userId().equals(one.userId()))
                        .flatMap(other -> one.sharedTitle(other).stream()))
                .findFirst();
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

        /** Where they share it in one language alone, it stands for the other too. */
        private Optional<Localized> sharedTitle(StaffMember other) {
            boolean arabic = titleAr.equals(other.titleAr);
            boolean english = titleEn.equals(other.titleEn);
            return arabic || english
                    ? Optional.of(new Localized(arabic ? titleAr : titleEn, english ? titleEn : titleAr))
                    : Optional.empty();
        }
    }
}
