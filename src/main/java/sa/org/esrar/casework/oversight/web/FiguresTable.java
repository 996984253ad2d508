package sa.org.esrar.casework.oversight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.oversight.Figures;
import sa.org.esrar.casework.oversight.Figures.Totals;
import sa.org.esrar.casework.oversight.web.OversightWords.Names;

/** Figures in words and rows, for the page and for the form of a review. */
@Component
class FiguresTable {

    private static final int WEEKS = 13;

    private final OversightWords words;

    FiguresTable(OversightWords words) {
        this.words = words;
    }

    /**
     * One figure.
     *
     * @param now and the others null where they are not asked for
     */
    record Row(Localized label, Integer frozen, Integer now, Integer before) {}

    record Cause(Localized label, int fourWeeks, int quarter) {}

    record Load(Localized name, int open, int late, int soon, int medianDays) {}

    /** @param share in percent, null while nobody said anything */
    record Liaison(Localized name, int answered, int inTime, Integer share, int medianDays) {}

    /** @param now null when only frozen ones are shown, as {@code before} where there is no review before */
    List<Row> rows(Totals frozen, Totals now, Totals before) {
        List<Row> rows = new ArrayList<>();
        add(rows, "open", Totals::open, frozen, now, before);
        add(rows, "inquiries", Totals::inquiries, frozen, now, before);
        add(rows, "complaints", Totals::complaints, frozen, now, before);
        add(rows, "objections", Totals::objections, frozen, now, before);
        add(rows, "late", Totals::late, frozen, now, before);
        add(rows, "soon", Totals::soon, frozen, now, before);
        add(rows, "reopened", Totals::reopened, frozen, now, before);
        add(rows, "answered", Totals::answered, frozen, now, before);
        add(rows, "inTime", Totals::inTime, frozen, now, before);
        add(rows, "noReply", Totals::noReply, frozen, now, before);
        return rows;
    }

    private void add(
            List<Row> rows, String code, ToIntFunction<Totals> figure, Totals frozen, Totals now, Totals before) {
        rows.add(new Row(words.text("figure." + code, WEEKS), of(figure, frozen), of(figure, now), of(figure, before)));
    }

    private static Integer of(ToIntFunction<Totals> figure, Totals totals) {
        return totals == null ? null : figure.applyAsInt(totals);
    }

    List<Cause> causes(Figures figures) {
        return figures.causes().stream()
                .map(one -> new Cause(words.cause(one.cause()), one.fourWeeks(), one.quarter()))
                .toList();
    }

    List<Load> owners(Figures figures, Names names) {
        return figures.owners().stream()
                .map(one -> new Load(
                        names.owner(one.user(), one.group()), one.open(), one.late(), one.soon(), one.medianDays()))
                .toList();
    }

    List<Liaison> liaison(Figures figures, Names names) {
        return figures.liaison().stream()
                .map(one -> new Liaison(
                        names.user(one.user()), one.answered(), one.inTime(), one.share(), one.medianDays()))
                .toList();
    }

    /** What the totals say in a sentence. */
    List<Localized> sentences(Figures figures) {
        List<Localized> sentences = new ArrayList<>(List.of(
                words.text("sum.open", figures.totals().open()),
                words.text("sum.late", figures.totals().late()),
                words.text("sum.soon", figures.totals().soon()),
                words.text("sum.uncovered", figures.uncoveredAbsences())));
        if (figures.unseen() > 0) {
            sentences.add(words.text("sum.unseen", figures.unseen()));
        }
        return sentences;
    }
}
