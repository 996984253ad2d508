package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إفادة بعدم ثبوت ما يوجب التعويض: why, the right to object, and the external way (D1, D3, C5); or what became of the
 * objection.
 *
 * @param reasons in sentences
 * @param objectWithin working days in which an objection is received; 0 where none is
 * @param outsideBodies who hears it outside of the association
 */
public record CompensationRefusalLetter(
        LetterHead head, Kind refusal, List<String> reasons, int objectWithin, String outsideBodies)
        implements Letter.Addressed {

    /** What is refused. */
    public enum Kind {
        NOT_ADMITTED,
        NOT_PROVEN,
        OBJECTION_REFUSED
    }

    public CompensationRefusalLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(refusal);
        Objects.requireNonNull(outsideBodies);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal owes its reasons");
        }
        if (refusal == Kind.OBJECTION_REFUSED && objectWithin != 0) {
            throw new IllegalArgumentException("an objection is received once");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.COMPENSATION_REFUSAL;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("compensationRefusal.thanks", head.caseName())));
        body.add(new Block.Paragraph(words.text("compensationRefusal." + refusal)));
        body.add(new Block.Heading(words.text("compensationRefusal.reasons")));
        body.add(new Block.Bullets(reasons));
        if (objectWithin > 0) {
            body.add(new Block.Paragraph(
                    words.text("compensationRefusal.object", words.withinWorkingDays(objectWithin))));
        }
        body.add(new Block.Paragraph(words.text("compensationRefusal.outside", outsideBodies)));
        return Sheet.letter(head, words.text("compensationRefusal.subject", head.caseName()), body);
    }
}
