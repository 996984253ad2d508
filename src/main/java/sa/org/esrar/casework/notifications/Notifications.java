package sa.org.esrar.casework.notifications;

import java.util.Map;

/**
 * Puts messages into the outbox, in the caller's transaction; the dispatcher sends them afterwards. Keys are those of
 * the glossary, section 14. Nobody hears of a case that they are excluded from (F4); where nobody of a group is left, those
 * hear of it who act for the group.
 */
public interface Notifications {

    /**
     * To the beneficiary of a case, on the channels agreed to and no other (C5). Number and tracking link are filled in
     * here.
     *
     * @param parameters values for the template, e.g. {@code date}; encrypted in the outbox and blanked once sent
     */
    void tellBeneficiary(String caseNumber, String key, Map<String, String> parameters);

    /** A one-time code to the beneficiary's own mobile, or mail where she has none; not held back by quiet hours. */
    void sendCode(String caseNumber, String key, String code);

    /** To one member of staff, at once: the work is theirs or was escalated to them. No case content in it. */
    void tellStaff(String userId, String key, String caseNumber);

    /** To everyone in a group, with the rest of the morning's digest. */
    void addToDigest(String group, String key, String caseNumber);

    /** To everyone in a group, at once: an escalation. */
    void tellGroup(String group, String key, String caseNumber);
}
