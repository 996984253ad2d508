package sa.org.esrar.casework.notifications;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;

/**
 * Puts messages into the outbox, in the caller's transaction; the dispatcher sends them afterwards. Keys are those of
 * the glossary, section 14. Nobody hears of a case that they are excluded from (F4); where nobody of a group is left, those
 * hear of it who act for the group.
 */
public interface Notifications {

    /**
     * To the beneficiary of a case, on the channels agreed to and no other (C5); where none of them carries a message a
     * member of staff is asked to tell it. A case that names nobody is followed with its number and code alone. Number and personal link are filled in here.
     *
     * @param parameters values for the template, e.g. {@code date}; encrypted in the outbox and blanked once sent
     */
    void tellBeneficiary(String caseNumber, String key, Map<String, String> parameters);

    /**
     * The same news, for which there is a letter: on an agreed channel of paper or fax, the letter goes out by hand
     * instead (A2, A4).
     *
     * @param letter gives the registered letter; asked only when it goes out
     */
    void tellBeneficiary(
            String caseNumber, String key, Map<String, String> parameters, Supplier<RegisterNumber> letter);

    /**
     * A one-time code to the beneficiary's mobile, or mail where there is none; not held back by quiet hours, and not sent
     * any more after its time.
     *
     * @throws sa.org.esrar.casework.api.ApiException 409 when there is neither
     */
    void sendCode(String caseNumber, String key, String code, Duration validFor);

    /**
     * A one-time code to a mobile (E.164) or a mail address that somebody typed; goes out as codes do. Here nobody looks
     * whose it is, so that the caller's answer takes the same time for any: when it is sent, a mobile that is nobody's own
     * ({@link sa.org.esrar.casework.parties.OwnContacts}) gets nothing.
     *
     * @param channel {@code SMS} or {@code EMAIL}
     */
    void sendCodeTo(Channel channel, String address, String language, String key, String code, Duration validFor);

    /**
     * To a mobile (E.164) or a mail address that somebody left with a message to us, which is no case: so that the text says
     * that the message was read, and nothing else. Held back by quiet hours as news is.
     *
     * @param channel {@code SMS} or {@code EMAIL}
     */
    void tellTyped(Channel channel, String address, String language, String key);

    /**
     * A one-time code to a mobile (E.164) or a mail address at which the case's beneficiary wants to be reached from now on:
     * who reads it there holds it. Goes out as codes do, whoever's the address was until now.
     *
     * @param channel {@code SMS} or {@code EMAIL}
     */
    void sendCodeToNew(String caseNumber, Channel channel, String address, String key, String code, Duration validFor);

    /**
     * To an address of the beneficiary's of which the message itself speaks, because it was changed: whichever channel is
     * agreed to, and also where it is not on record any more.
     *
     * @param channel {@code SMS} or {@code EMAIL}
     * @param path of the page of ours to which the message leads; null for a personal link to the case
     */
    void tellAt(String caseNumber, Channel channel, String address, String key, String path);

    /**
     * To one member of staff, at once: the work is theirs or was escalated to them. No case content in it.
     *
     * @param caseNumber null for what belongs to no case
     */
    void tellStaff(String userId, String key, String caseNumber);

    /**
     * The same with a link to a page of ours.
     *
     * @param path from the root of the application; the page itself asks who reads it
     */
    void tellStaff(String userId, String key, String caseNumber, String path);

    /**
     * The same with what is said and a date for their calendar.
     *
     * @param parameters values for the template: nothing personal, nothing of a case
     */
    void tellStaff(
            String userId,
            String key,
            String caseNumber,
            String path,
            Map<String, String> parameters,
            CalendarEvent event);

    /** To everyone in a group who is not excluded from the case, in one message each working morning. */
    void addToDigest(String group, String caseNumber);

    /**
     * To everyone in a group who is not excluded from the case, at once: an escalation.
     *
     * @param caseNumber null for what belongs to no case
     */
    void tellGroup(String group, String key, String caseNumber);

    /**
     * To everyone in a group to whom a task of the case is open, at once and with a link to a page of ours. Where nobody of the
     * group is left nobody is told here: whoever steps in hears of it as the task is passed on to them.
     *
     * @param path from the root of the application; the page itself asks who reads it
     * @param shut for whom the task is not open, beside who is excluded from the case
     */
    void tellGroup(String group, String key, String caseNumber, String path, Set<String> shut);
}
