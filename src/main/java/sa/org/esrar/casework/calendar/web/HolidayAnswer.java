package sa.org.esrar.casework.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayAct;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayStatus;
import sa.org.esrar.casework.calendar.Occasion;

/** A holiday in JSON; {@code date} is its first day. */
record HolidayAnswer(
        long id,
        LocalDate date,
        String dateHijri,
        LocalDate lastOn,
        String lastOnHijri,
        HolidayKind kind,
        Occasion occasion,
        HolidayStatus status,
        HolidayAct act,
        String nameAr,
        String nameEn,
        String reasonAr,
        String reasonEn,
        String source,
        String enteredBy,
        Instant enteredAt) {

    static HolidayAnswer of(Holiday holiday) {
        Localized reason = holiday.reason() == null ? new Localized(null, null) : holiday.reason();
        return new HolidayAnswer(
                holiday.id(),
                holiday.firstOn(),
                HijriDates.iso(holiday.firstOn()),
                holiday.lastOn(),
                HijriDates.iso(holiday.lastOn()),
                holiday.kind(),
                holiday.occasion(),
                holiday.status(),
                holiday.act(),
                holiday.name().ar(),
                holiday.name().en(),
                reason.ar(),
                reason.en(),
                holiday.source(),
                holiday.enteredBy(),
                holiday.enteredAt());
    }
}
