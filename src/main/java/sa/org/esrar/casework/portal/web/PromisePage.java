package sa.org.esrar.casework.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimited;
import sa.org.esrar.casework.calendar.DayCount;
import sa.org.esrar.casework.calendar.DueDates;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.AnswerTimes;
import sa.org.esrar.casework.catalogue.TypedDate;

/** How well the promise of C6 was kept, in plain words, and «if I file today» with every day explained. */
@Controller
class PromisePage {

    /** With fewer, a share would say something about single families. */
    private static final int FEWEST = 5;

    private final AnswerTimes answerTimes;
    private final DueDates dueDates;
    private final PortalSettings settings;
    private final Messages messages;
    private final Clock clock;

    PromisePage(AnswerTimes answerTimes, DueDates dueDates, PortalSettings settings, Messages messages, Clock clock) {
        this.answerTimes = answerTimes;
        this.dueDates = dueDates;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param from day on which a request would be complete, as people write it; without it today is counted from */
    @GetMapping("/promise")
    @RateLimited("promise")
    String promise(@RequestParam(defaultValue = "") String from, Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute("figures", figures(language));
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        Optional<LocalDate> day = from.isBlank() ? Optional.of(today) : TypedDate.typed(from);
        model.addAttribute("from", day.map(LocalDate::toString).orElse(""));
        try {
            DayCount count = dueDates.count(
                    day.orElseThrow(() -> new InvalidInputException("from", "catalogue.date.format")),
                    settings.answerWithin());
            model.addAttribute("fromDay", ScreenDates.screen(count.from(), language));
            model.addAttribute("dueDay", ScreenDates.screen(count.dueOn(), language));
            model.addAttribute("days", days(count, language));
        } catch (InvalidInputException wrong) {
            var problem = wrong.problems().get(0);
            model.addAttribute("problem", messages.text(problem.code(), language, problem.arguments()));
        }
        return "portal/promise";
    }

    private List<String> figures(String language) {
        AnswerTimes.Figures figures = answerTimes.ofTheLastYear();
        if (figures.answered() < FEWEST) {
            return List.of(messages.text("portal.promise.few", language));
        }
        return List.of(
                messages.text(
                        "portal.promise.share",
                        language,
                        count("request", figures.answered(), language),
                        inTime("portal.promise.inTime", figures.inTime(), figures.answered(), language),
                        String.valueOf(figures.share())),
                figures.median() == 0
                        ? messages.text("portal.promise.medianSameDay", language)
                        : messages.text(
                                "portal.promise.median", language, count("workingDay", figures.median(), language)),
                inTime("portal.promise.policy", figures.inPolicyTime(), figures.answered(), language));
    }

    private String inTime(String key, int some, int all, String language) {
        String which = some == 0 ? ".none" : some == all ? ".all" : ".some";
        return messages.text(key + which, language, count("request", some, language));
    }

    private String count(String noun, int number, String language) {
        return messages.text("api.count." + noun + ".genitive", language, number);
    }

    /** Counted and skipped days in the order of the calendar. */
    private static List<Day> days(DayCount count, String language) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int i = 0; i < count.workingDays().size(); i++) {
            LocalDate day = count.workingDays().get(i);
            days.put(day, new Day(ScreenDates.screen(day, language), String.valueOf(i + 1), null));
        }
        count.skipped()
                .forEach(skipped -> days.put(
                        skipped.date(),
                        new Day(
                                ScreenDates.screen(skipped.date(), language),
                                null,
                                skipped.reason().in(language))));
        return List.copyOf(days.values());
    }

    /** A day of the count: with its number, or with the reason why it is not counted. */
    record Day(String on, String number, String reason) {}
}
