package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The holidays that the law gives the private and non-profit sector (Labour Law art. 112, implementing regulation art.
 * 24), computed from Umm al-Qura. They are written into the database once, as data that people then confirm, move or
 * refuse.
 */
final class StatutoryHolidays {

    private static final int RAMADAN = 9;
    private static final int DHU_AL_HIJJA = 12;
    private static final int FIRST_FOUNDING_DAY = 2022;

    private StatutoryHolidays() {}

    /** One holiday as the law places it. */
    record Computed(Occasion occasion, LocalDate firstOn) {

        LocalDate lastOn() {
            return firstOn.plusDays(occasion.days() - 1L);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(firstOn) && !day.isAfter(lastOn());
        }
    }

    /** All of them in the Hijri years from {@code firstYear} to {@code lastYear}, in order of date. */
    static List<Computed> between(int firstYear, int lastYear) {
        List<Computed> eids = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            eids.add(new Computed(
                    Occasion.EID_AL_FITR,
                    HijriDates.toGregorian(year, RAMADAN, 29).plusDays(1)));
            eids.add(new Computed(Occasion.EID_AL_ADHA, HijriDates.toGregorian(year, DHU_AL_HIJJA, 9)));
        }
        LocalDate first = HijriDates.toGregorian(firstYear, 1, 1);
        LocalDate last = HijriDates.toGregorian(lastYear + 1, 1, 1).minusDays(1);
        List<Computed> all = new ArrayList<>(eids);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            all.add(new Computed(Occasion.NATIONAL_DAY, LocalDate.of(year, Month.SEPTEMBER, 23)));
            if (year >= FIRST_FOUNDING_DAY) {
                all.add(new Computed(Occasion.FOUNDING_DAY, LocalDate.of(year, Month.FEBRUARY, 22)));
            }
        }
        all.removeIf(one -> one.firstOn().isBefore(first) || one.lastOn().isAfter(last));
        // Inside an Eid the national days add nothing.
        all.removeIf(one -> !one.occasion().moonSighted() && eids.stream().anyMatch(eid -> eid.covers(one.firstOn())));
        all.sort(Comparator.comparing(Computed::firstOn));
        return all;
    }
}
