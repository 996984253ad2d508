package sa.org.esrar.casework.announcements;

import java.time.LocalDate;

/**
 * An announcement as its author wants it.
 *
 * @param textEn null where it is in Arabic only
 * @param from first day in Riyadh on which the change holds
 * @param appliesToReceived whether requests taken in before are under it too
 * @param supersedes the announcement whose place it takes, or null
 */
public record ProposeAnnouncement(
        Subject subject,
        Audience audience,
        String textAr,
        String textEn,
        LocalDate from,
        boolean appliesToReceived,
        Long supersedes) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ProposeAnnouncement[" + subject + ", " + audience + "]";
    }
}
