package sa.org.esrar.casework.violations;

import java.time.LocalDate;
import java.util.Set;
import sa.org.esrar.casework.parties.Channel;

/**
 * A report as it comes in.
 *
 * @param happenedOn or null
 * @param concernedText who or which unit, as the reporter puts it; or null
 * @param namedReaders user ids of readers whom it concerns
 * @param how it is known, or null
 * @param reporter null where nobody is named
 * @param takenBy staff user id, or null where the reporter wrote it
 */
public record ReportViolation(
        String text,
        LocalDate happenedOn,
        Concerned concerned,
        String concernedText,
        Set<String> namedReaders,
        String how,
        Reporter reporter,
        Channel channel,
        int noticeVersion,
        String takenBy) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "ReportViolation[channel=" + channel + "]";
    }
}
