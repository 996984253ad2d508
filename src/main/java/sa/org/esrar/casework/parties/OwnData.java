package sa.org.esrar.casework.parties;

import java.util.Map;
import java.util.UUID;

/**
 * A party's own data as a whole: compared with what is typed, changed and given back (G3). Values are in the form that is
 * stored, and plain: they are kept encrypted, shown masked and never logged. A value that is null was never given, or is
 * taken away.
 */
public interface OwnData {

    /** What stands on record; what was never given is not among it. */
    Map<PartyField, String> of(UUID partyId);

    /** Whether a code to the contact on record, of a ward to the guardian's, proves who asks: it is confirmed. */
    boolean isProvable(UUID partyId);

    /** Nobody else changes the party until the transaction ends. */
    void hold(UUID partyId);

    /**
     * The part of what was typed that differs from what is on record; what was left empty stays as it is.
     *
     * @param byStaff whether the card was sighted, so that the name may be changed too
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field, and on {@code change}
     *     when nothing differs
     */
    Map<PartyField, String> check(UUID partyId, Typed typed, boolean byStaff, String fieldPrefix);

    /**
     * Takes the values in; a contact before stays as history, and what the case proved counts as confirmed.
     *
     * @return what stood there before, of the same fields
     */
    Map<PartyField, String> change(UUID partyId, Map<PartyField, String> changes, String caseNumber);

    /** Gives back what {@link #change} of the same case returned, at once; what changed since by another way stays. */
    void giveBack(UUID partyId, Map<PartyField, String> former, String caseNumber);

    /** A value as people read it; masked, it is recognised and cannot be used. Empty for null. */
    String worded(PartyField field, String value, boolean masked, String language);

    /**
     * As it was typed; empty or null for what stays as it is.
     *
     * @param contactTime a code, or {@code ANY}
     * @param address of letters, or null
     */
    record Typed(
            String name,
            String mobile,
            String owner,
            String email,
            String language,
            String contactTime,
            String town,
            String shortAddress,
            PostalAddress address,
            String category,
            String field) {

        /** Without what was typed: commands end up in logs. */
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
