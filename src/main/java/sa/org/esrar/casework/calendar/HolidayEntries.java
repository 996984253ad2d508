package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger of holidays. */
interface HolidayEntries extends Repository<HolidayEntry, Long> {

    HolidayEntry save(HolidayEntry entry);

    @Query("select e from HolidayEntry e where e.version ="
            + " (select max(later.version) from HolidayEntry later where later.holidayId = e.holidayId)"
            + " order by e.firstOn, e.holidayId")
    List<HolidayEntry> findCurrent();

    @Query("select e from HolidayEntry e where e.firstOn <= :last and e.lastOn >= :first and e.version ="
            + " (select max(later.version) from HolidayEntry later where later.holidayId = e.holidayId)"
            + " order by e.firstOn, e.holidayId")
    List<HolidayEntry> findCurrentBetween(LocalDate first, LocalDate last);

    Optional<HolidayEntry> findFirstByHolidayIdOrderByVersionDesc(long holidayId);

    List<HolidayEntry> findByHolidayIdOrderByVersion(long holidayId);

    @Query(value = "select nextval('holiday_seq')", nativeQuery = true)
    long nextHolidayId();
}
