package sa.org.esrar.casework.committees.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.voting.VoteChoice;

/**
 * Minutes as they stand, for one reader: without what concerns a case from which the reader is excluded (F4).
 *
 * @param committee its code
 * @param awaitsKey whether they are not sealed for want of a key
 * @param proposed why they were opened, {@code BY_HAND}, {@code SITTING} or {@code BEFORE_DUE}
 * @param planned the next sitting of the committee, to begin with; only while it is being called, and null without one
 * @param quorum members who have to be present, without who may decide on nothing of it
 * @param mayCirculate whether the committee may decide without a meeting
 * @param members with a seat and a vote of their own, on the day of the meeting
 * @param alternates who may sit for whom
 * @param agenda in its order, with what was left off it
 * @param offered cases that wait and stand on no agenda; only while the committee is being called
 * @param hidden items that are left out for this reader
 * @param text the version that was frozen last, and while a new one is drafted that; null before
 * @param frozen whether the text is a version that was frozen
 * @param versions the newest first
 * @param raised requested changes and objections, the oldest first; their reasons are null where they could speak of a case
 *     from which the reader is excluded
 * @param answers to them; none in that case
 * @param appointable whom management may appoint; only while somebody is to be appointed, and only for management
 */
public record MinutesView(
        String number,
        Localized spoken,
        String committee,
        Localized committeeName,
        MinutesState state,
        boolean awaitsKey,
        String proposed,
        Planned planned,
        boolean circulation,
        Instant meetsAt,
        String place,
        Localized presidedBy,
        int quorum,
        boolean mayCirculate,
        List<Person> members,
        List<Alternate> alternates,
        List<Seat> attendance,
        List<Item> agenda,
        List<Item> offered,
        int hidden,
        MinutesText text,
        boolean frozen,
        List<Version> versions,
        List<Raised> raised,
        List<Answer> answers,
        List<Person> appointable) {

    /** A date of the committee's plan. */
    public record Planned(LocalDate day, LocalTime time, String place) {}

    /** @param office null for whom nobody has appointed */
    public record Person(String userId, Localized title, Localized office) {}

    /** @param standsInFor null for whoever is absent */
    public record Alternate(String userId, Localized title, String standsInFor) {}

    /** @param actsFor the absent member for whom an alternate sat */
    public record Seat(String userId, Localized title, MinutesText.Attendance attendance, String actsFor) {}

    /**
     * @param caseName as it is read
     * @param dueOn by which its answer is due; null while its count is held
     * @param state null of what is only offered
     * @param mayOpen whether the reader may open the case itself
     * @param recused titles of who is excluded from the case
     */
    public record Item(
            String caseNumber,
            Localized caseName,
            Localized subject,
            LocalDate dueOn,
            ItemState state,
            Localized stateLabel,
            boolean mayOpen,
            List<Localized> recused) {}

    public record Version(int version, String hash, Instant frozenAt) {}

    /** @param open whether it is to be answered with the text that is drafted now */
    public record Raised(
            int version, String userId, Localized title, VoteChoice choice, String reasons, boolean open) {}

    /** @param to title of whose vote is answered; null where the answer is for all of the version */
    public record Answer(int version, String kind, Localized to, String text, Localized by, Instant at) {}

    /** Without what was typed. */
    @Override
    public String toString() {
        return "MinutesView[" + number + ", " + state + "]";
    }
}
