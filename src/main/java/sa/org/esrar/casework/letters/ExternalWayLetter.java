package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * بيان الطريق الخارجي: that the association can do no more by itself, who hears the matter, and that a ruling takes the case up
 * again (D3, E3).
 *
 * @param bodies who hears it outside of the association
 * @param keptUntil the day until which the case waits for a ruling
 */
public record ExternalWayLetter(LetterHead head, Reason reason, String bodies, LocalDate keptUntil)
        implements Letter.Addressed {

    /** Why there is nothing more to be had here. */
    public enum Reason {
        NOT_PROVEN,
        NO_AGREEMENT
    }

    public ExternalWayLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(bodies);
        Objects.requireNonNull(keptUntil);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.EXTERNAL_WAY;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = List.of(
                new Block.Paragraph(words.text("externalWay." + reason, head.caseName())),
                new Block.Paragraph(words.text("externalWay.bodies", bodies)),
                new Block.Paragraph(words.text("externalWay.kept", words.date(keptUntil))),
                new Block.Paragraph(words.text("externalWay.help")));
        return Sheet.letter(head, words.text("externalWay.subject", head.caseName()), body);
    }
}
