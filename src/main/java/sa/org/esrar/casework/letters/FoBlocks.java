package sa.org.esrar.casework.letters;

import java.util.List;
import java.util.stream.IntStream;
import org.xml.sax.SAXException;

/** Sets the parts of a paper. */
final class FoBlocks {

    static final String GREEN = "#1f5c4a";
    static final String GREY = "#4d5a55";
    private static final String PALE = "#f1f6f4";
    private static final String LINE = "0.5pt solid #9aa8a3";
    private static final String CELL = "padding: 2.5pt 4pt; border: " + LINE;
    private static final String PEN = "0.6pt solid #333333";
    private static final String GAP = "7pt";
    private static final String WITH_PREVIOUS = "keep-with-previous.within-page: always";
    // No sheet begins with small letters alone.
    private static final String NOTE = "font-size: 8.5pt; color: " + GREY + "; space-before: 4pt; " + WITH_PREVIOUS;

    private final FoText text;
    private final FoWriter fo;

    FoBlocks(FoText text) {
        this.text = text;
        this.fo = text.fo();
    }

    void write(Block block) throws SAXException {
        if (block instanceof Block.Paragraph paragraph) {
            text.block(
                    paragraph.text(), "space-after: " + GAP + (paragraph.withPrevious() ? "; " + WITH_PREVIOUS : ""));
        } else if (block instanceof Block.Heading heading) {
            text.block(
                    heading.text(),
                    "font-weight: bold; color: " + GREEN
                            + "; space-before: 5pt; space-after: 3pt; keep-with-next.within-page: always");
        } else if (block instanceof Block.Title title) {
            text.block(
                    title.text(),
                    "font-weight: bold; font-size: 16pt; color: " + GREEN
                            + "; text-align: center; space-before: 4pt; space-after: 8pt");
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets.items());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Quote quote) {
            text.block(
                    quote.text(),
                    "border: 0.8pt solid " + GREEN + "; background-color: " + PALE
                            + "; padding: 6pt; margin: 0pt; start-indent: 7pt; end-indent: 7pt; space-after: " + GAP
                            + "; keep-together.within-page: always; " + WITH_PREVIOUS);
        } else if (block instanceof Block.Note note) {
            text.block(note.text(), NOTE);
        } else if (block instanceof Block.PageCount pages) {
            pageCount(pages.name());
        } else if (block instanceof Block.Address address) {
            address(address.lines());
        } else {
            byHand(block);
        }
    }

    /** What is filled in with a pen. */
    private void byHand(Block block) throws SAXException {
        if (block instanceof Block.Lines lines) {
            labelled(lines.name(), () -> {
                for (int line = 0; line < lines.lines(); line++) {
                    fo.open(
                                    "block-container",
                                    "height: 7.5mm; border-after-style: dotted; border-after-width: 0.8pt; border-after-color: #555555")
                            .empty("block")
                            .close();
                }
            });
        } else if (block instanceof Block.Cells cells) {
            labelled(cells.name(), () -> cells(cells.cells()));
        } else if (block instanceof Block.Ticks ticks) {
            labelled(ticks.name(), () -> ticks(ticks.options()));
        } else if (block instanceof Block.Signatures signatures) {
            signatures(signatures);
        } else {
            throw new IllegalArgumentException(block.getClass().getName());
        }
    }

    private void bullets(List<String> items) throws SAXException {
        fo.open("list-block", "provisional-distance-between-starts: 14pt; space-after: " + GAP);
        for (String item : items) {
            fo.open("list-item", "space-after: 2pt");
            fo.open("list-item-label", "end-indent: label-end()").open("block");
            text.write("•");
            fo.close().close();
            fo.open("list-item-body", "start-indent: body-start()");
            text.block(item);
            fo.close().close();
        }
        fo.close();
    }

    private void table(Block.Table table) throws SAXException {
        fo.open(
                "table",
                "table-layout: fixed; inline-progression-dimension: 100%; font-size: 10pt; line-height: 1.5; space-after: "
                        + GAP);
        for (int width : table.widths()) {
            fo.empty("table-column", "column-width: " + "proportional-column-width(" + width + ")");
        }
        fo.open("table-header").open("table-row", "keep-together.within-page: always");
        for (String heading : table.headings()) {
            nameCell(heading);
        }
        fo.close().close().open("table-body");
        for (List<String> row : table.rows()) {
            fo.open("table-row", "keep-together.within-page: always");
            for (String cell : row) {
                cell(cell);
            }
            fo.close();
        }
        fo.close().close();
    }

    private void facts(List<Fact> facts) throws SAXException {
        fo.open(
                "table",
                "table-layout: fixed; inline-progression-dimension: 100%; font-size: 10.5pt; line-height: 1.5; space-after: "
                        + GAP);
        fo.empty("table-column", "column-width: proportional-column-width(3)");
        fo.empty("table-column", "column-width: proportional-column-width(7)");
        fo.open("table-body");
        for (Fact fact : facts) {
            fo.open("table-row", "keep-together.within-page: always");
            nameCell(fact.name());
            cell(fact.value());
            fo.close();
        }
        fo.close().close();
    }

    private void cell(String content) throws SAXException {
        fo.open("table-cell", CELL);
        text.block(content);
        fo.close();
    }

    private void nameCell(String content) throws SAXException {
        fo.open("table-cell", CELL + "; font-weight: bold; background-color: " + PALE + "; color: " + GREEN);
        text.block(content);
        fo.close();
    }

    private void pageCount(String name) throws SAXException {
        fo.open("block", NOTE);
        text.write(name + ": ");
        text.pageNumber(FoPage.END);
        fo.close();
    }

    private void address(List<String> lines) throws SAXException {
        for (int line = 0; line < lines.size(); line++) {
            text.block(
                    lines.get(line),
                    "font-size: " + (line == 0 ? "16pt" : "13pt") + "; font-weight: "
                            + (line == 0 ? "bold" : "normal"));
        }
    }

    /** A name, and beside it a place for the pen. */
    private void labelled(String name, Part place) throws SAXException {
        fo.open("table", "table-layout: fixed; inline-progression-dimension: 100%; space-after: 2pt");
        fo.empty("table-column", "column-width: proportional-column-width(3)");
        fo.empty("table-column", "column-width: proportional-column-width(7)");
        fo.open("table-body").open("table-row", "keep-together.within-page: always");
        fo.open("table-cell", "padding: 3pt 0pt");
        text.block(name, "font-size: 10.5pt");
        fo.close().open("table-cell", "padding: 1pt 0pt");
        place.write();
        fo.close().close().close().close();
    }

    private void cells(int count) throws SAXException {
        fo.open("table", "table-layout: fixed; inline-progression-dimension: 100%");
        for (int cell = 0; cell < count; cell++) {
            fo.empty("table-column", "column-width: 7mm");
        }
        // FOP sets a narrow table at the left in either direction, so the rest of the line belongs to it.
        fo.empty("table-column", "column-width: proportional-column-width(1)");
        fo.open("table-body").open("table-row", "height: 8mm");
        for (int cell = 0; cell < count; cell++) {
            fo.open("table-cell", "border: " + PEN).empty("block").close();
        }
        fo.open("table-cell").empty("block").close();
        fo.close().close().close();
    }

    private void ticks(List<String> options) throws SAXException {
        fo.open("block", "padding-before: 2pt; font-size: 10.5pt; line-height: 1.9");
        for (String option : options) {
            fo.open("inline", "keep-together.within-line: always");
            fo.open("inline", "border: " + PEN);
            text.space(4);
            fo.close();
            text.space(1);
            text.write(option);
            fo.close();
            text.space(3);
            fo.text(" ");
        }
        fo.close();
    }

    private void signatures(Block.Signatures signatures) throws SAXException {
        fo.open(
                "table",
                "table-layout: fixed; inline-progression-dimension: 100%; font-size: 10pt; space-before: 6pt; keep-together.within-page: always");
        for (int place : IntStream.range(0, signatures.names().size()).toArray()) {
            fo.empty(
                    "table-column",
                    "column-width: proportional-column-width(1); column-number: " + String.valueOf(place + 1));
        }
        fo.open("table-body").open("table-row");
        for (String name : signatures.names()) {
            fo.open("table-cell", "border: " + LINE + "; padding: 4pt");
            text.block(name, "font-weight: bold; color: " + GREEN + "; space-after: 3pt");
            for (String entry : signatures.entries()) {
                text.block(entry + ":", "space-after: 11pt");
            }
            fo.close();
        }
        fo.close().close().close();
    }

    private interface Part {
        void write() throws SAXException;
    }
}
