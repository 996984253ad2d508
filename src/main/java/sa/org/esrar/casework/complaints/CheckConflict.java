package sa.org.esrar.casework.complaints;

import java.util.Set;

/**
 * What the committee's secretary knows and the system cannot (F4).
 *
 * @param respondent about whom the complaint is after all
 * @param excluded staff who may have nothing to do with it
 * @param linkedCase the case that it is about, as typed; null where there is none
 * @param note why, or null
 * @param report whether it is a report of a violation, for readers of its own
 */
public record CheckConflict(
        Respondent respondent, Set<String> excluded, String linkedCase, String note, boolean report) {}
