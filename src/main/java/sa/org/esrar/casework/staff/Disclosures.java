package sa.org.esrar.casework.staff;

import java.util.List;
import java.util.UUID;

/** What staff disclose of kinship and interests (F4), and the conflicts that follow. */
public interface Disclosures {

    /**
     * Discloses someone by identity number, mobile or party, one of them at least.
     *
     * @return id of the disclosure
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code nationalId}, {@code mobile} or {@code relation}
     */
    long disclose(String userId, Disclosure disclosure);

    /** The disclosure no longer holds; it stays on record. */
    void withdraw(long disclosureId);

    /** The member of staff states, as every year, that the disclosures are complete, also when there are none. */
    void state(String userId);

    /** Active staff who made no statement within the last year. */
    List<String> statementsDue();

    /** Everyone who has a conflict with the party, with the reason; who is the party herself comes first. */
    List<Conflict> conflictsWith(UUID partyId);

    /**
     * @param nationalId of the relative or partner; may be null, as {@code mobile} and {@code partyId}
     * @param relation in words, at most 60 letters, e.g. «أخت الزوجة»
     */
    record Disclosure(Kind kind, String relation, String nationalId, String mobile, UUID partyId) {

        @Override
        public String toString() {
            return "Disclosure[" + kind + "]";
        }
    }

    enum Kind {
        KINSHIP,
        INTEREST
    }

    /** Reasons are those of the case file's exclusions. */
    record Conflict(String userId, Reason reason) {

        public enum Reason {
            IDENTITY_MATCH,
            DISCLOSED
        }
    }
}
