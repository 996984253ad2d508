package sa.org.esrar.casework.committees.meetings;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom management appoints for these minutes alone, because too few members are left for a quorum (F4).
 *
 * @param decisionNumber of the decision, e.g. {@code 1448/12}
 */
public record AppointMembers(List<String> people, String decisionNumber, LocalDate decidedOn) {}
