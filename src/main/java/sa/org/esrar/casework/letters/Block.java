package sa.org.esrar.casework.letters;

import java.util.List;

/** A part of a paper, in plain text. */
sealed interface Block {

    /** @param withPrevious whether no sheet begins with it */
    record Paragraph(String text, boolean withPrevious) implements Block {

        Paragraph(String text) {
            this(text, false);
        }
    }

    record Heading(String text) implements Block {}

    /** The title of a paper that is not addressed to anybody. */
    record Title(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /** @param widths of the columns, in parts of the whole */
    record Table(List<String> headings, List<Integer> widths, List<List<String>> rows) implements Block {}

    /** What is stated, each with its name. */
    record Facts(List<Fact> facts) implements Block {}

    /** Text that is quoted word for word, in a frame. */
    record Quote(String text) implements Block {}

    /** In small letters: notes, and the content's hash. */
    record Note(String text) implements Block {}

    /** Empty lines to write on, with a name before them. */
    record Lines(String name, int lines) implements Block {}

    /** One cell for each digit of a number. */
    record Cells(String name, int cells) implements Block {}

    /** Boxes to tick. */
    record Ticks(String name, List<String> options) implements Block {}

    /** Places to sign at, side by side; each with what is written there. */
    record Signatures(List<String> names, List<String> entries) implements Block {}

    /** How many pages the paper has, which is known when it is set; with its name before it. */
    record PageCount(String name) implements Block {}

    /** Lines of an address, large. */
    record Address(List<String> lines) implements Block {}
}
