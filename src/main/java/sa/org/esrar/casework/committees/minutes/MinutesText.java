package sa.org.esrar.casework.committees.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import sa.org.esrar.casework.calendar.ScreenDates;

/**
 * The text of one version of minutes as the members approve it, in Arabic and without names of beneficiaries (F2). What is
 * frozen, hashed, shown, voted on and printed is this one thing.
 *
 * @param minutes their number, {@code MIN-1448-000123}
 * @param version 1, 2, …
 * @param committee its name
 * @param formation number and date of the decision that formed it, in words
 * @param circulation whether it was decided without a meeting
 * @param heldAt when the meeting was held; null by circulation
 * @param dayOff that it was held on a day off with that knowledge, in words; null on a working day
 * @param place of the meeting; null by circulation
 * @param presidedBy title of who presided
 * @param attendance everybody who belongs to the committee, in the order of the formation, and who has left it since the
 *     call
 * @param quorum how many had to be present, and how many were, in a sentence
 * @param items in the order of the agenda
 * @param remarks what else was said; null when nothing was
 * @param attachments named; may be empty
 * @param answers how objections and requested changes to earlier versions were answered; may be empty
 */
public record MinutesText(
        String minutes,
        int version,
        String committee,
        String formation,
        boolean circulation,
        LocalDateTime heldAt,
        String dayOff,
        String place,
        String presidedBy,
        List<Seat> attendance,
        String quorum,
        List<Item> items,
        String remarks,
        List<String> attachments,
        List<String> answers,
        LocalDate frozenOn) {

    /** @param actingFor title of the member for whom an alternate sat; null otherwise */
    public record Seat(String userId, String title, String office, Attendance attendance, String actingFor) {}

    public enum Attendance {
        PRESENT,
        ABSENT,
        EXCUSED
    }

    /**
     * @param number 1, 2, … as decisions are numbered in the minutes
     * @param caseNumber of the case decided
     * @param caseName as it is read, «طلب خدمة رقم 123 لعام 1448»
     * @param subject what it is about
     * @param state {@link ItemState#DECIDED}, or why it was not decided
     * @param decision the committee's wording; null unless decided
     * @param details further paragraphs
     * @param discussion what was said on it; null when nothing is on record
     * @param recused titles of members who withdrew for a conflict of interest
     * @param recusedIds their user ids, for who may read the item and whose vote counts for it
     */
    public record Item(
            int number,
            String caseNumber,
            String caseName,
            String subject,
            ItemState state,
            String decision,
            List<String> details,
            String discussion,
            List<String> recused,
            Set<String> recusedIds) {}

    /** The day of the meeting as it is printed; null by circulation. */
    public String heldOn() {
        return heldAt == null ? null : ScreenDates.paper(heldAt.toLocalDate());
    }

    /**
     * The same without the items that a person may not read (F4), and then without the answers to what members wrote, which
     * could speak of them.
     */
    public MinutesText without(Set<String> hiddenCases) {
        List<Item> readable = items.stream()
                .filter(item -> !hiddenCases.contains(item.caseNumber()))
                .toList();
        return new MinutesText(
                minutes,
                version,
                committee,
                formation,
                circulation,
                heldAt,
                dayOff,
                place,
                presidedBy,
                attendance,
                quorum,
                readable,
                remarks,
                attachments,
                readable.size() == items.size() ? answers : List.of(),
                frozenOn);
    }
}
