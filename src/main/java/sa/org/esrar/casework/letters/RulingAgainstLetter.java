package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * إفادة بحكم بخلاف الطلب: which final ruling came, and that the case ends by it (D3).
 *
 * @param number as the authority gave it
 * @param finalOn the day since which it can be changed no more
 */
public record RulingAgainstLetter(
        LetterHead head, String number, String authority, LocalDate issuedOn, LocalDate finalOn)
        implements Letter.Addressed {

    public RulingAgainstLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(number);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(issuedOn);
        Objects.requireNonNull(finalOn);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.RULING_AGAINST;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = List.of(
                new Block.Paragraph(words.text("rulingAgainst.came", head.caseName())),
                new Block.Facts(List.of(
                        new Fact(words.text("rulingAgainst.number"), number),
                        new Fact(words.text("rulingAgainst.authority"), authority),
                        new Fact(words.text("rulingAgainst.issuedOn"), words.date(issuedOn)),
                        new Fact(words.text("rulingAgainst.finalOn"), words.date(finalOn)))),
                new Block.Paragraph(words.text("rulingAgainst.end")),
                new Block.Paragraph(words.text("rulingAgainst.more")));
        return Sheet.letter(head, words.text("rulingAgainst.subject", head.caseName()), body);
    }
}
