package sa.org.esrar.casework.reception.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.reception.Hosts;
import sa.org.esrar.casework.reception.ReceptionLine;
import sa.org.esrar.casework.reception.VisitFigures;
import sa.org.esrar.casework.reception.VisitView;
import sa.org.esrar.casework.staff.StaffUser;

/** Today's visits and their count in words, ready to be shown. */
@Component
class VisitLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ReceptionLine line;
    private final VisitFigures figures;
    private final Hosts hosts;
    private final Messages messages;
    private final Clock clock;

    VisitLines(ReceptionLine line, VisitFigures figures, Hosts hosts, Messages messages, Clock clock) {
        this.line = line;
        this.figures = figures;
        this.hosts = hosts;
        this.messages = messages;
        this.clock = clock;
    }

    List<Line> today(StaffUser by, String language) {
        Map<String, Localized> names = hosts.all();
        return line.today(by).stream()
                .map(visit -> line(visit, names, language))
                .toList();
    }

    private Line line(VisitView visit, Map<String, Localized> names, String language) {
        Localized whom = names.get(visit.whom());
        return new Line(
                visit.id(),
                visit.number(),
                visit.state().open(),
                visit.state().name(),
                messages.text("reception.state." + visit.state(), language),
                messages.text("reception.matter." + visit.matter(), language),
                whom == null ? null : whom.in(language),
                visit.caseTyped(),
                visit.name(),
                visit.note(),
                visit.answer(),
                TIME.format(visit.arrivedAt().atZone(HijriDates.RIYADH)),
                minutes(waited(visit), "api.count.minute", language));
    }

    /** Until called, else until it was over, else until now. */
    private Duration waited(VisitView visit) {
        Instant until = visit.calledAt() != null
                ? visit.calledAt()
                : visit.endedAt() != null ? visit.endedAt() : clock.instant();
        return Duration.between(visit.arrivedAt(), until);
    }

    private String minutes(Duration time, String key, String language) {
        return messages.text(key, language, Math.max(0, time.toMinutes()));
    }

    /** How many wait now. */
    int waiting() {
        return figures.of(HijriDates.dayInRiyadh(clock.instant())).waiting();
    }

    Count figures(String language) {
        VisitFigures.Figures today = figures.of(HijriDates.dayInRiyadh(clock.instant()));
        return new Count(
                today.arrived(),
                today.waiting(),
                today.answeredOnTheSpot(),
                today.medianWait() == null
                        ? messages.text("reception.none", language)
                        : minutes(today.medianWait(), "api.count.minute", language));
    }

    /** Whom one may come to see: groups, then people, each by its code. */
    Map<String, Map<String, String>> hosts(String language) {
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>();
        hosts.all().forEach((code, name) -> (Hosts.isGroup(code) ? groups : people).put(code, name.in(language)));
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put(messages.text("reception.whom.groups", language), groups);
        all.put(messages.text("reception.whom.people", language), people);
        return all;
    }

    /** A visit, ready to be shown; what is null is left out. */
    record Line(
            UUID id,
            int number,
            boolean open,
            String code,
            String state,
            String matter,
            String whom,
            String caseNumber,
            String name,
            String note,
            String answer,
            String arrived,
            String waited) {}

    record Count(int arrived, int waiting, int answered, String medianWait) {}
}
