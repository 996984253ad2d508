package sa.org.esrar.casework.complaints;

import java.util.Set;

/**
 * What the committee's secretary knows and the system cannot (F4).
 *
 * @param respondent about whom the complaint is after all
 * @param excluded staff who may have nothing to do with it
 * @param linkedCase the case that it is about, as typed; null where there is none
 * @param note why, or null
 */
public record CheckConflict(Respondent respondent, Set<String> excluded, String linkedCase, String note) {}
