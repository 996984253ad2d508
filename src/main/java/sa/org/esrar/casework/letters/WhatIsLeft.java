package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * بيان النواقص: what is left until the request is complete (C3). What is missing is what is left, not a fault.
 *
 * @param left at least one
 * @param until by when it is waited for, or null
 */
public record WhatIsLeft(LetterHead head, String service, List<Left> left, LocalDate until)
        implements Letter.Addressed {

    /**
     * @param purpose what it is needed for
     * @param need what is asked for: a clearer picture, a date …
     */
    public record Left(String name, String purpose, String need) {}

    public WhatIsLeft {
        Objects.requireNonNull(head);
        left = List.copyOf(left);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("nothing is left");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.WHAT_IS_LEFT;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("whatIsLeft.thanks", service)));
        body.add(Tables.numbered(
                words,
                List.of(words.text("column.needed"), words.text("column.purpose"), words.text("column.need")),
                List.of(4, 4, 5),
                left.stream()
                        .map(one -> List.of(one.name(), one.purpose(), one.need()))
                        .toList()));
        body.add(new Block.Paragraph(
                until == null
                        ? words.text("whatIsLeft.please")
                        : words.text("whatIsLeft.pleaseUntil", words.date(until))));
        body.add(new Block.Paragraph(words.text("whatIsLeft.then")));
        return Sheet.letter(head, words.text("whatIsLeft.subject", head.caseName()), body);
    }
}
