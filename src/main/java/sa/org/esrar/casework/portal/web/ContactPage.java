package sa.org.esrar.casework.portal.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.OfficeHours;
import sa.org.esrar.casework.calendar.OfficeHours.Hours;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.Season;

/** How the association is reached (A1-A6, G2), and when someone is there. */
@Controller
class ContactPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);
    private static final List<DayOfWeek> FROM_SUNDAY = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private final PortalSettings settings;
    private final OfficeHours officeHours;
    private final Messages messages;
    private final Clock clock;

    ContactPage(PortalSettings settings, OfficeHours officeHours, Messages messages, Clock clock) {
        this.settings = settings;
        this.officeHours = officeHours;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/contact")
    String contact(Model model, Locale locale) {
        String language = Languages.of(locale);
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        model.addAttribute("contact", settings.contact());
        model.addAttribute("telephoneLink", link("tel:", settings.contact().telephone()));
        model.addAttribute(
                "whatsappLink", link("https://wa.me/", settings.contact().whatsapp()));
        model.addAttribute("regular", week(officeHours.week(Season.REGULAR, today), language));
        model.addAttribute("ramadan", week(officeHours.week(Season.RAMADAN, today), language));
        model.addAttribute(
                "today",
                officeHours
                        .on(today)
                        .map(hours -> messages.text(
                                "portal.contact.todayOpen",
                                language,
                                ScreenDates.screen(today, language),
                                hours(hours, language)))
                        .orElseGet(() -> messages.text(
                                "portal.contact.todayClosed", language, ScreenDates.screen(today, language))));
        return "portal/contact";
    }

    private static String link(String kind, String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        String digits = PortalSettings.Contact.digits(number);
        return kind + (kind.startsWith("tel") ? digits : digits.replace("+", ""));
    }

    /** Days in a row that have the same hours stand in one line. */
    private List<Line> week(Map<DayOfWeek, Hours> week, String language) {
        List<Line> lines = new ArrayList<>();
        DayOfWeek first = null;
        for (int i = 0; i < FROM_SUNDAY.size(); i++) {
            DayOfWeek day = FROM_SUNDAY.get(i);
            Hours hours = week.get(day);
            if (hours == null) {
                continue;
            }
            first = first == null ? day : first;
            DayOfWeek next = i + 1 < FROM_SUNDAY.size() ? FROM_SUNDAY.get(i + 1) : null;
            if (next == null || !hours.equals(week.get(next))) {
                lines.add(new Line(days(first, day, language), hours(hours, language)));
                first = null;
            }
        }
        return lines;
    }

    private String days(DayOfWeek first, DayOfWeek last, String language) {
        String from = messages.text("calendar.day." + first, language);
        return first == last
                ? from
                : messages.text("portal.contact.days", language, from, messages.text("calendar.day." + last, language));
    }

    private String hours(Hours hours, String language) {
        return messages.text(
                "portal.contact.hours.span",
                language,
                time(hours.opensAt(), language),
                time(hours.closesAt(), language));
    }

    private String time(LocalTime time, String language) {
        String half = time.isBefore(LocalTime.NOON) ? "portal.contact.morning" : "portal.contact.afternoon";
        return messages.text(half, language, TIME.format(time));
    }

    record Line(String days, String hours) {}
}
