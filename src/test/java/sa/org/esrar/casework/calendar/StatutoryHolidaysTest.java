package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryHolidaysTest {

    private final List<StatutoryHolidays.Computed> all = StatutoryHolidays.between(1440, 1500);

    @ParameterizedTest
    @CsvSource({
        "EID_AL_FITR,  2024-04-09, 2024-04-12",
        "EID_AL_FITR,  2025-03-30, 2025-04-02",
        "EID_AL_FITR,  2026-03-19, 2026-03-22",
        "EID_AL_ADHA,  2022-07-08, 2022-07-11",
        "EID_AL_ADHA,  2024-06-15, 2024-06-18",
        "EID_AL_ADHA,  2026-05-26, 2026-05-29",
        "NATIONAL_DAY, 2018-09-23, 2018-09-23",
        "FOUNDING_DAY, 2022-02-22, 2022-02-22",
    })
    void knownHolidaysAreWhereTheyWere(Occasion occasion, LocalDate firstOn, LocalDate lastOn) {
        assertThat(all)
                .anyMatch(one -> one.occasion() == occasion
                        && one.firstOn().equals(firstOn)
                        && one.lastOn().equals(lastOn));
    }

    @Test
    void everyYearHasBothEidsOfFourDays() {
        for (int year = 1440; year <= 1500; year++) {
            LocalDate fitr = LocalDate.from(HijrahDate.of(year, 9, 29)).plusDays(1);
            LocalDate adha = LocalDate.from(HijrahDate.of(year, 12, 9));
            assertThat(all)
                    .contains(
                            new StatutoryHolidays.Computed(Occasion.EID_AL_FITR, fitr),
                            new StatutoryHolidays.Computed(Occasion.EID_AL_ADHA, adha));
        }
        assertThat(all).filteredOn(one -> one.occasion().moonSighted()).hasSize(2 * 61);
    }

    @Test
    void thereIsNoFoundingDayBefore2022() {
        assertThat(all)
                .filteredOn(one -> one.occasion() == Occasion.FOUNDING_DAY)
                .allMatch(one -> one.firstOn().getYear() >= 2022);
    }

    @Test
    void aNationalDayInsideAnEidAddsNothing() {
        // Eid al-Adha 1483 covers 22 February, Eid al-Adha 1497 covers 23 September.
        List<LocalDate> national = all.stream()
                .filter(one -> !one.occasion().moonSighted())
                .map(StatutoryHolidays.Computed::firstOn)
                .toList();
        List<StatutoryHolidays.Computed> eids =
                all.stream().filter(one -> one.occasion().moonSighted()).toList();

        assertThat(national).noneMatch(day -> eids.stream().anyMatch(eid -> eid.covers(day)));
        // 2018-09-23 to 2077-09-23, and 2022-02-22 to 2077-02-22, without the two.
        assertThat(national).hasSize(60 + 56 - 2).doesNotHaveDuplicates();
    }
}
