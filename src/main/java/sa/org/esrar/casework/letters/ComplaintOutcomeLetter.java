package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إفادة بنتيجة الشكوى: what was found, why, what is done, and who is above (E1, C5); or that nobody in the association may
 * hear it, and who does.
 *
 * @param reasons in sentences; empty with {@link Outcome#REFERRED_OUTSIDE}
 * @param remedy what is done for the complainant, or null
 * @param amount of a refund in riyals, or null
 * @param next who hears it next, as they are called
 * @param competent the competent body, of {@link Outcome#OUT_OF_REMIT} alone
 * @param within working days in which it can be carried on
 */
public record ComplaintOutcomeLetter(
        LetterHead head,
        Outcome outcome,
        List<String> reasons,
        String remedy,
        BigDecimal amount,
        String next,
        String competent,
        int within)
        implements Letter.Addressed {

    /** The outcomes of a complaint and of an objection (glossary, section 6). */
    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD,
        OUT_OF_REMIT,
        ACCEPTED,
        REJECTED,
        /** It is about those who would have to hear it, or everybody in the association has. */
        REFERRED_OUTSIDE
    }

    public ComplaintOutcomeLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(next);
        reasons = List.copyOf(reasons);
        if (outcome != Outcome.REFERRED_OUTSIDE && reasons.isEmpty()) {
            throw new IllegalArgumentException(outcome + " owes its reasons");
        }
        if ((outcome == Outcome.OUT_OF_REMIT) != (competent != null)) {
            throw new IllegalArgumentException("the competent body belongs to OUT_OF_REMIT");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.COMPLAINT_OUTCOME;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("complaintOutcome.thanks", head.caseName())));
        body.add(new Block.Paragraph(words.text("complaintOutcome." + outcome, competent == null ? next : competent)));
        if (!reasons.isEmpty()) {
            body.add(new Block.Heading(words.text("complaintOutcome.reasons")));
            body.add(new Block.Bullets(reasons));
        }
        if (remedy != null) {
            body.add(new Block.Heading(words.text("complaintOutcome.remedy")));
            body.add(new Block.Paragraph(remedy));
        }
        if (amount != null) {
            body.add(new Block.Paragraph(
                    words.text("complaintOutcome.refund", Words.figures(amount), words.inWords(amount))));
        }
        if (outcome != Outcome.REFERRED_OUTSIDE) {
            body.add(new Block.Paragraph(words.text("complaintOutcome.next", next, words.withinWorkingDays(within))));
        }
        return Sheet.letter(head, words.text("complaintOutcome.subject", head.caseName()), body);
    }
}
