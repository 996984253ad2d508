package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import org.xml.sax.SAXException;
import sa.org.esrar.casework.letters.Sheet.Correspondence;

/**
 * The page around a paper's content (glossary, section 8): basmala, letterhead, number, date and attachments, subject,
 * salutation, greeting; below it the signature, and at the foot page numbers and the square code.
 */
final class FoPage {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** FOP looks for a font's rules by its "language"; those of every language are under this name. */
    private static final String FONT_RULES = "dflt";

    static final String END = "letter-end";
    private static final String RIBBON = "#8a3b12";

    private final FoText text;
    private final FoWriter fo;
    private final Words words;
    private final LetterSettings settings;
    private final String logo;

    /** @param logo picture as data URI, or null */
    FoPage(FoText text, Words words, LetterSettings settings, String logo) {
        this.text = text;
        this.fo = text.fo();
        this.words = words;
        this.settings = settings;
        this.logo = logo;
    }

    /** @param number in the outgoing register, or null while it has none */
    void write(Sheet sheet, RegisterNumber number, LocalDate date) throws SAXException {
        String direction = words.english() ? "lr-tb" : "rl-tb";
        fo.open(
                "root",
                "language: " + words.language() + "; xml:lang: " + words.language() + "; script: "
                        + (words.english() ? "latn" : "arab") + "; font-family: " + text.font()
                        + "; font-size: 11.5pt; line-height: 1.65; writing-mode: " + direction);
        if (sheet.format() == Sheet.Format.LABEL) {
            label(sheet, direction);
        } else {
            page(sheet, direction, number, date);
        }
        fo.close();
    }

    private void label(Sheet sheet, String direction) throws SAXException {
        fo.open("layout-master-set");
        fo.open(
                "simple-page-master",
                "master-name: label; page-width: 148mm; page-height: 105mm; margin: 8mm 10mm; writing-mode: "
                        + direction);
        fo.empty("region-body", "margin-top: 11mm; margin-bottom: 2mm");
        fo.empty("region-before", "extent: 10mm; region-name: first-head");
        fo.close().close();
        declarations(sheet.title());
        fo.open("page-sequence", "master-reference: label; writing-mode: " + direction);
        fo.open("static-content", "language: " + FONT_RULES + "; flow-name: first-head");
        ribbon(sheet);
        fo.close().open("flow", "language: " + FONT_RULES + "; flow-name: xsl-region-body");
        text.block(words.text("label.from"), "font-size: 8.5pt; color: " + FoBlocks.GREY);
        text.block(words.in(settings.association()), "font-size: 10pt; font-weight: bold; color: " + FoBlocks.GREEN);
        text.block(words.in(settings.contact()), "font-size: 9pt; space-after: 12mm");
        fo.open("block", "start-indent: 30mm");
        blocks(sheet);
        fo.close().close().close();
    }

    private void page(Sheet sheet, String direction, RegisterNumber number, LocalDate date) throws SAXException {
        fo.open("layout-master-set");
        for (String master : new String[] {"first", "rest"}) {
            fo.open(
                    "simple-page-master",
                    "master-name: " + master
                            + "; page-width: 210mm; page-height: 297mm; margin: 9mm 20mm 8mm 20mm; writing-mode: "
                            + direction);
            fo.empty(
                    "region-body",
                    "margin-top: " + ("first".equals(master) ? "10mm" : "17mm") + "; margin-bottom: 30mm");
            fo.empty("region-before", "extent: 16mm; region-name: " + master + "-head");
            fo.empty("region-after", "extent: 29mm");
            fo.close();
        }
        fo.open("page-sequence-master", "master-name: letter").open("repeatable-page-master-alternatives");
        fo.empty("conditional-page-master-reference", "page-position: first; master-reference: first");
        fo.empty("conditional-page-master-reference", "page-position: any; master-reference: rest");
        fo.close().close().close();
        declarations(sheet.title());
        fo.open("page-sequence", "master-reference: letter; id: " + END + "; writing-mode: " + direction);
        fo.open("static-content", "language: " + FONT_RULES + "; flow-name: first-head");
        ribbon(sheet);
        fo.close().open("static-content", "language: " + FONT_RULES + "; flow-name: rest-head");
        ribbon(sheet);
        running(sheet, number);
        fo.close().open("static-content", "language: " + FONT_RULES + "; flow-name: xsl-region-after");
        foot(sheet);
        fo.close().open("flow", "language: " + FONT_RULES + "; flow-name: xsl-region-body");
        head(sheet.correspondence(), number, date);
        if (sheet.correspondence() != null) {
            opening(sheet);
        }
        blocks(sheet);
        if (sheet.correspondence() != null) {
            closing(sheet.correspondence());
        }
        fo.close().close();
    }

    private void blocks(Sheet sheet) throws SAXException {
        FoBlocks blocks = new FoBlocks(text);
        for (Block block : sheet.body()) {
            blocks.write(block);
        }
    }

    /** The title goes here and not to FOP's user agent, whose own metadata would break PDF/A. */
    private void declarations(String title) throws SAXException {
        fo.open("declarations");
        fo.openIn("adobe:ns:meta/", "x:xmpmeta", "").openIn(RDF, "rdf:RDF", "");
        fo.openIn(RDF, "rdf:Description", "rdf:about: ");
        fo.openIn(DUBLIN_CORE, "dc:title", "").openIn(RDF, "rdf:Alt", "").openIn(RDF, "rdf:li", "xml:lang: x-default");
        fo.text(TextRuns.clean(title)).close().close().close();
        fo.openIn(DUBLIN_CORE, "dc:creator", "").openIn(RDF, "rdf:Seq", "").openIn(RDF, "rdf:li", "");
        fo.text(words.in(settings.association())).close().close().close();
        fo.close().close().close().close();
    }

    private void ribbon(Sheet sheet) throws SAXException {
        if (sheet.fictitious()) {
            text.block(
                    words.text("fictitious"),
                    "text-align: center; font-weight: bold; font-size: 9.5pt; line-height: 1.6; color: " + RIBBON
                            + "; border: 0.8pt dashed " + RIBBON + "; space-after: 3pt");
        } else {
            fo.empty("block");
        }
    }

    /** On the pages that follow, so that a loose sheet finds its letter. */
    private void running(Sheet sheet, RegisterNumber number) throws SAXException {
        String reference = number == null ? "" : " · " + words.text("number") + ": " + number.printed();
        text.block(
                words.in(settings.association()) + " · " + sheet.title() + reference,
                "font-size: 8.5pt; line-height: 1.4; color: " + FoBlocks.GREY
                        + "; border-after-style: solid; border-after-width: 0.5pt; border-after-color: "
                        + FoBlocks.GREEN);
    }

    private void head(Correspondence correspondence, RegisterNumber number, LocalDate date) throws SAXException {
        text.block(words.text("basmala"), "text-align: center; font-size: 12pt; font-weight: bold; space-after: 4pt");
        table("10", logo == null ? "1" : "4", "10");
        fo.open("table-body").open("table-row");
        fo.open("table-cell");
        text.block(
                words.in(settings.association()),
                "font-weight: bold; font-size: 12pt; line-height: 1.4; color: " + FoBlocks.GREEN);
        text.block(words.in(settings.registration()), "font-size: 9pt; line-height: 1.4; color: " + FoBlocks.GREY);
        fo.close().open("table-cell");
        fo.open("block", "text-align: center");
        if (logo != null) {
            fo.empty("external-graphic", "src: " + "url('" + logo + "')" + "; content-height: 18mm; scaling: uniform");
        }
        fo.close().close().open("table-cell", "font-size: 9.5pt; line-height: 1.5");
        if (number != null || correspondence != null) {
            meta(words.text("number"), number == null ? "" : number.printed());
            meta(words.text("date"), words.date(date));
        } else {
            fo.empty("block");
        }
        if (correspondence != null) {
            meta(words.text("attachments"), words.attachments(correspondence.attachments()));
        }
        fo.close().close().close().close();
        fo.empty(
                "block",
                "border-after-style: solid; border-after-width: 1pt; border-after-color: " + FoBlocks.GREEN
                        + "; space-before: 3pt; space-after: 8pt; line-height: 1pt");
    }

    private void meta(String name, String value) throws SAXException {
        fo.open("block");
        fo.open("inline", "font-weight: bold");
        text.write(name + ": ");
        fo.close();
        text.write(value.isEmpty() ? "…………………" : value);
        fo.close();
    }

    private void opening(Sheet sheet) throws SAXException {
        Correspondence correspondence = sheet.correspondence();
        Addressee to = correspondence.to();
        text.block(
                words.text("subject") + ": " + sheet.title(),
                "font-weight: bold; color: " + FoBlocks.GREEN + "; space-after: 7pt");
        String prayer = to.salutation() == Salutation.NEUTRAL ? "" : words.text("prayer." + to.salutation());
        table("4", prayer.isEmpty() ? "0.01" : "1");
        fo.open("table-body").open("table-row").open("table-cell", "display-align: after");
        text.block(words.text("to." + to.salutation(), to.name()), "font-weight: bold");
        fo.close().open("table-cell", "display-align: after");
        // Not bold: FOP puts a mark into the bold lam of IBM Plex, not above it.
        text.block(prayer, "text-align: end");
        fo.close().close().close().close();
        for (String line : to.address()) {
            text.block(line, "font-size: 10pt; line-height: 1.4");
        }
        text.block(words.text("greeting"), "space-before: 4pt; space-after: 6pt");
    }

    /** The signature stands at the end of the line: in Arabic at the left. */
    private void closing(Correspondence correspondence) throws SAXException {
        LetterSettings.Signatory signatory = settings.signatory(correspondence.signatory());
        fo.open("block", "keep-together.within-page: always; keep-with-previous.within-page: always");
        text.block(words.text("closing"), "text-align: center; space-before: 6pt; space-after: 8pt");
        table("1", "1");
        fo.open("table-body").open("table-row");
        fo.open("table-cell")
                .open(
                        "block-container",
                        "height: 24mm; inline-progression-dimension: 44mm; start-indent: 12mm; border: 0.6pt dashed #9aa8a3");
        text.block(
                words.text("stamp"),
                "color: " + FoBlocks.GREY + "; font-size: 9pt; text-align: center; start-indent: 0pt");
        fo.close().close().open("table-cell", "text-align: center");
        text.block(words.in(signatory.title()), "font-weight: bold");
        text.block(words.text("signature") + ": ……………………………", "space-before: 16pt; space-after: 2pt");
        text.block(words.in(signatory.name()), "font-weight: bold");
        fo.close().close().close().close().close();
    }

    private void foot(Sheet sheet) throws SAXException {
        fo.empty(
                "block",
                "border-after-style: solid; border-after-width: 0.5pt; border-after-color: " + FoBlocks.GREEN
                        + "; space-after: 2pt; line-height: 1pt");
        fo.open(
                "table",
                "table-layout: fixed; inline-progression-dimension: 100%; font-size: 8.5pt; line-height: 1.4; color: "
                        + FoBlocks.GREY);
        fo.empty("table-column", "column-width: proportional-column-width(1)");
        fo.empty("table-column", "column-width: 20mm");
        fo.open("table-body").open("table-row");
        fo.open("table-cell");
        text.block(words.in(settings.contact()));
        if (sheet.codeAddress() != null) {
            text.block(words.text("code") + ": " + sheet.codeAddress());
        }
        fo.open("block");
        text.write(words.text("page") + " ");
        text.pageNumber(null);
        text.write(" " + words.text("page.of") + " ");
        text.pageNumber(END);
        fo.close().close();
        fo.open("table-cell", "text-align: end; padding-before: 2pt").open("block", "line-height: 0pt");
        if (sheet.codeAddress() != null) {
            fo.empty(
                    "external-graphic",
                    "src: " + "url('" + SquareCode.picture(sheet.codeAddress()) + "')"
                            + "; content-width: 18mm; content-height: 18mm; scaling: uniform");
        }
        fo.close().close().close().close().close();
    }

    private void table(String... widths) throws SAXException {
        fo.open("table", "table-layout: fixed; inline-progression-dimension: 100%");
        for (String width : widths) {
            fo.empty("table-column", "column-width: " + "proportional-column-width(" + width + ")");
        }
    }
}
