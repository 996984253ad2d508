package sa.org.esrar.casework.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;

/** One act on a holiday. What follows it is a new entry with the next version; the old one stays as it was. */
@Entity
@Table(name = "holiday_entry")
@Immutable
class HolidayEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private long holidayId;

    @Column(nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private HolidayAct act;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private HolidayKind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Occasion occasion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private HolidayStatus status;

    @Column(nullable = false)
    private LocalDate firstOn;

    @Column(nullable = false)
    private LocalDate lastOn;

    private String purposeAr;
    private String purposeEn;
    private String reasonAr;
    private String reasonEn;
    private String source;

    @Column(nullable = false)
    private String enteredBy;

    @Column(nullable = false)
    private Instant enteredAt;

    protected HolidayEntry() {}

    static HolidayEntry entered(long holidayId, EnterHoliday command, String by, Instant at) {
        HolidayEntry entry = new HolidayEntry();
        entry.holidayId = holidayId;
        entry.version = 1;
        entry.act = HolidayAct.ENTERED;
        entry.kind = command.kind();
        entry.status = HolidayStatus.CONFIRMED;
        entry.firstOn = command.firstOn();
        entry.lastOn = command.lastOn();
        entry.purposeAr = command.why().ar();
        entry.purposeEn = command.why().en();
        return entry.because(command.why(), by, at);
    }

    /** The date stands; a refused one is a holiday again. */
    HolidayEntry confirmed(HolidayReason why, String by, Instant at) {
        allow(status != HolidayStatus.CONFIRMED);
        return next(HolidayAct.CONFIRMED, HolidayStatus.CONFIRMED, why, by, at);
    }

    /** It falls on other days, as many as before, and these are sure. */
    HolidayEntry movedTo(LocalDate newFirstOn, HolidayReason why, String by, Instant at) {
        allow(status != HolidayStatus.REFUSED);
        HolidayEntry entry = next(HolidayAct.MOVED, HolidayStatus.CONFIRMED, why, by, at);
        entry.lastOn = newFirstOn.plusDays(days() - 1L);
        entry.firstOn = newFirstOn;
        return entry;
    }

    /** It is no holiday. */
    HolidayEntry refused(HolidayReason why, String by, Instant at) {
        allow(status != HolidayStatus.REFUSED);
        return next(HolidayAct.REFUSED, HolidayStatus.REFUSED, why, by, at);
    }

    LocalDate firstOn() {
        return firstOn;
    }

    /** Length in days. */
    int days() {
        return (int) (lastOn.toEpochDay() - firstOn.toEpochDay()) + 1;
    }

    HolidayStatus status() {
        return status;
    }

    /** As others see it. */
    Holiday view(Localized name) {
        return new Holiday(
                holidayId,
                version,
                act,
                kind,
                occasion,
                status,
                firstOn,
                lastOn,
                name,
                reasonAr == null ? null : new Localized(reasonAr, reasonEn),
                source,
                enteredBy,
                enteredAt);
    }

    /** What an entered holiday is for; null of a statutory one. */
    Localized purpose() {
        return purposeAr == null ? null : new Localized(purposeAr, purposeEn);
    }

    HolidayKind kind() {
        return kind;
    }

    Occasion occasion() {
        return occasion;
    }

    private HolidayEntry next(HolidayAct nextAct, HolidayStatus nextStatus, HolidayReason why, String by, Instant at) {
        HolidayEntry entry = new HolidayEntry();
        entry.holidayId = holidayId;
        entry.version = version + 1;
        entry.act = nextAct;
        entry.kind = kind;
        entry.occasion = occasion;
        entry.status = nextStatus;
        entry.firstOn = firstOn;
        entry.lastOn = lastOn;
        entry.purposeAr = purposeAr;
        entry.purposeEn = purposeEn;
        return entry.because(why, by, at);
    }

    private HolidayEntry because(HolidayReason why, String by, Instant at) {
        reasonAr = why.ar();
        reasonEn = why.en();
        source = why.source();
        enteredBy = by;
        enteredAt = at;
        return this;
    }

    private void allow(boolean allowed) {
        if (!allowed) {
            throw new ApiException(409, "calendar.holiday.is" + status);
        }
    }
}
