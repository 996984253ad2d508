package sa.org.esrar.casework.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;

/** What happened to a case and how its date was counted, ready to be shown to whom it concerns. */
@Component
public class CaseHistory {

    private final DeadlineClock clock;
    private final Timeline timeline;
    private final CaseTexts texts;
    private final Messages messages;

    CaseHistory(DeadlineClock clock, Timeline timeline, CaseTexts texts, Messages messages) {
        this.clock = clock;
        this.timeline = timeline;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Reads both.
     *
     * @param module whose messages {@code <module>.counting.<kind>} say what a line of the ledger did to the count
     */
    @Transactional(readOnly = true)
    public View of(String caseNumber, String module, String language) {
        DeadlineClock.Explanation why = clock.explain(caseNumber);
        return new View(
                timeline.entries(caseNumber).stream()
                        .filter(entry -> entry.visibility() == Timeline.Visibility.PUBLIC)
                        .map(entry -> new Line(
                                ScreenDates.screen(HijriDates.dayInRiyadh(entry.at()), language),
                                texts.text(entry).in(language)))
                        .toList(),
                why.ledger().stream()
                        .map(line ->
                                new Line(ScreenDates.screen(line.on(), language), counting(line, module, language)))
                        .toList(),
                why.days() == null
                        ? List.of()
                        : why.days().stream().map(day -> day(day, language)).toList());
    }

    /** What the line did to the count; its own words tell only why. */
    private String counting(DeadlineClock.Line line, String module, String language) {
        String why = line.reason().in(language);
        return messages.find(module + ".counting." + line.kind(), why)
                .map(text -> text.in(language))
                .orElse(why);
    }

    private static Day day(DeadlineClock.Day day, String language) {
        return new Day(
                ScreenDates.screen(day.date(), language),
                day.number() == null ? "" : String.valueOf(day.number()),
                day.note() == null ? "" : day.note().in(language));
    }

    /** @param counting lines of the ledger; @param days from the start of the count to its end */
    public record View(List<Line> timeline, List<Line> counting, List<Day> days) {}

    public record Line(String on, String text) {}

    public record Day(String on, String number, String note) {}
}
