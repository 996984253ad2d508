package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.Optional;

/** Who is away, and who stands in. */
public interface Absences {

    /**
     * @param from first day
     * @param until last day
     * @param substituteId may be null
     * @return id of the absence
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code until} or {@code substituteId}
     */
    long record(String userId, LocalDate from, LocalDate until, String substituteId);

    /** Back earlier, or never gone. */
    void cancel(long absenceId);

    boolean isAway(String userId, LocalDate on);

    /**
     * Who acts for someone on a day: the same person when present, else the substitute, or the substitute's own when
     * both are away; empty when nobody of them is there.
     */
    Optional<String> whoActsFor(String userId, LocalDate on);
}
