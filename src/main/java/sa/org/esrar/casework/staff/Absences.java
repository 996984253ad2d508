package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is away, and who stands in. */
public interface Absences {

    /** As {@link #record(String, LocalDate, LocalDate, String, String, String)}, by the person and without a note. */
    default long record(String userId, LocalDate from, LocalDate until, String substituteId) {
        return record(userId, from, until, substituteId, null, userId);
    }

    /**
     * @param from first day
     * @param until last day
     * @param substituteId may be null
     * @param note for the substitute, or null; lies encrypted
     * @return id of the absence
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code until} or {@code substituteId}
     */
    long record(String userId, LocalDate from, LocalDate until, String substituteId, String note, String by);

    /** One that is not cancelled. */
    Optional<Absence> find(long absenceId);

    /** Those that are not cancelled and not over before the day, the earliest first. */
    List<Absence> openOn(LocalDate day);

    /**
     * Names the substitute, or another one.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code substituteId}
     */
    void name(long absenceId, String substituteId);

    /** Back earlier, or never gone. */
    void cancel(long absenceId, String by);

    boolean isAway(String userId, LocalDate on);

    /** Everybody who is away on a day. */
    Set<String> awayOn(LocalDate day);

    /** Whether one of the two is named for the other in an absence that was not cancelled and not over before that day. */
    boolean standInForEachOther(String one, String other, LocalDate since);

    /**
     * Who acts for someone on a day: the same person when present, else the substitute, or the substitute's own when
     * both are away; empty when nobody of them is there.
     */
    Optional<String> whoActsFor(String userId, LocalDate on);
}
