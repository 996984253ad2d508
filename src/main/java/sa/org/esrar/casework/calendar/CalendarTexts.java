package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;

/** What holidays and free days are called, in both languages. */
@Component
class CalendarTexts {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final MessageSource messages;

    CalendarTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** «إجازة عيد الفطر», or of an entered one its kind and what for: «إجازة تعويضية: يوم التأسيس». */
    Localized name(HolidayEntry entry) {
        return entry.occasion() != null
                ? text("calendar.occasion." + entry.occasion())
                : text("calendar.kind." + entry.kind(), entry.purpose());
    }

    /**
     * Why a day is not counted: «الجمعة: عطلة نهاية الأسبوع», «إجازة عيد الفطر (مبدئية)». A holiday that falls on a
     * weekend costs no working day, so the weekend is the reason that is said.
     */
    Localized whyFree(LocalDate day, boolean weekend, Optional<Holiday> holiday) {
        if (weekend || holiday.isEmpty()) {
            return text("calendar.weekend", text("calendar.day." + day.getDayOfWeek()));
        }
        Holiday found = holiday.get();
        return found.status() == HolidayStatus.TENTATIVE ? text("calendar.tentative", found.name()) : found.name();
    }

    private Localized text(String key, Localized... arguments) {
        Object[] ar = new Object[arguments.length];
        Object[] en = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            ar[i] = arguments[i].ar();
            en[i] = arguments[i].en();
        }
        return new Localized(messages.getMessage(key, ar, ARABIC), messages.getMessage(key, en, Locale.ENGLISH));
    }
}
