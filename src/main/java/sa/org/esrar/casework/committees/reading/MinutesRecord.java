package sa.org.esrar.casework.committees.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.letters.RegisterNumber;

/**
 * Minutes as one reader sees them (F4).
 *
 * @param awaitsKey whether they are not sealed for want of a key
 * @param agenda without the cases that are hidden from the reader
 * @param hidden how many items are hidden
 * @param text of the version that was frozen last, without what is hidden; null before
 * @param hash of that version; null before
 * @param letter their number in the outgoing register; null until they are sealed
 * @param mayDownload whether the reader gets the sealed file
 */
public record MinutesRecord(
        String number,
        Localized committee,
        MinutesState state,
        boolean awaitsKey,
        boolean circulation,
        Instant openedAt,
        Instant meetsAt,
        String place,
        List<AgendaItem> agenda,
        int hidden,
        MinutesText text,
        String hash,
        List<Vote> votes,
        List<Version> versions,
        String boardReference,
        LocalDate boardDueOn,
        Localized endorsedBy,
        Instant endorsedAt,
        RegisterNumber letter,
        Instant endedAt,
        boolean mayDownload) {

    public record AgendaItem(int position, String caseNumber, Localized subject, ItemState state) {}

    /**
     * @param actsFor the absent member for whom an alternate votes, or null
     * @param choice null while nothing was said
     * @param reasons null without any, and where they could tell of a hidden item
     */
    public record Vote(Localized member, Localized actsFor, VoteChoice choice, Instant votedAt, String reasons) {}

    public record Version(int version, String hash, Instant frozenAt) {}

    /**
     * Minutes in the list.
     *
     * @param awaitsKey whether they are not sealed for want of a key
     * @param toVote of how many the vote is missing
     */
    public record Line(
            String number,
            String committee,
            MinutesState state,
            boolean awaitsKey,
            boolean circulation,
            Instant openedAt,
            Instant meetsAt,
            int items,
            int toVote,
            RegisterNumber letter) {}

    /** @param dueOn null while its count is held */
    public record WaitingCase(String caseNumber, Localized subject, LocalDate dueOn) {}

    /** @param mayOpen whether the reader may open minutes for it */
    public record OfCommittee(String code, Localized name, boolean mayOpen, List<WaitingCase> waiting) {}

    /** How far the minutes of a list are. */
    public enum Stage {
        OPEN,
        SEALED,
        /** Ended without a sealed file. */
        ENDED
    }

    /** What was typed must not come out of a log line. */
    @Override
    public String toString() {
        return "MinutesRecord[" + number + ", " + state + "]";
    }
}
