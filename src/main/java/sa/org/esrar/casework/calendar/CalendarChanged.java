package sa.org.esrar.casework.calendar;

import java.time.LocalDate;

/**
 * A day became, or stopped being, a working day. Listeners run in the same transaction.
 *
 * @param first the first day concerned
 * @param last the last day concerned
 * @param changedOn the day in Riyadh on which it was entered
 */
public record CalendarChanged(LocalDate first, LocalDate last, LocalDate changedOn) {}
