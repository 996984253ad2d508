package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * خطاب الرد: what was decided on a request, by which criterion, why, what comes next, and the right to object (C5, C6).
 *
 * @param what the part that is approved, the condition, what the waiting list waits for, or the body that is competent;
 *     null where the outcome needs none
 * @param amount in riyals, or null
 * @param fulfilBy when the entitlement is due, or null
 * @param criterion that the decision rests on; null only with plain approval
 * @param reasons in sentences; empty only with plain approval
 * @param nextStep a sentence, or null
 * @param objectWithin working days in which an objection is received
 */
public record DecisionLetter(
        LetterHead head,
        String service,
        Outcome outcome,
        String what,
        BigDecimal amount,
        LocalDate fulfilBy,
        Criterion criterion,
        List<String> reasons,
        String nextStep,
        int objectWithin)
        implements Letter.Addressed {

    /** The outcomes of a request (glossary, section 6). */
    public enum Outcome {
        APPROVED(false),
        APPROVED_IN_PART(true),
        APPROVED_WITH_CONDITION(true),
        WAITING_LIST(true),
        DECLINED(false),
        REFERRED(true),
        OUT_OF_REMIT(true);

        private final boolean needsWhat;

        Outcome(boolean needsWhat) {
            this.needsWhat = needsWhat;
        }
    }

    /** A criterion of the service, with its code: S3-3. */
    public record Criterion(String code, String text) {}

    public DecisionLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(outcome);
        reasons = List.copyOf(reasons);
        if (outcome.needsWhat && what == null) {
            throw new IllegalArgumentException(outcome + " needs what");
        }
        if (outcome != Outcome.APPROVED && (criterion == null || reasons.isEmpty())) {
            throw new IllegalArgumentException(outcome + " owes its criterion and its reasons");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DECISION;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        boolean oneSentence = outcome == Outcome.DECLINED && reasons.size() == 1;
        body.add(new Block.Paragraph(
                oneSentence
                        ? words.text("decision.DECLINED.because", service, criterion.code(), reasons.get(0))
                        : words.text("decision." + outcome, service, what == null ? "" : what)));
        if (amount != null) {
            body.add(new Block.Paragraph(words.text("decision.amount", Words.figures(amount), words.inWords(amount))));
        }
        if (fulfilBy != null) {
            body.add(new Block.Paragraph(words.text("decision.fulfilBy", words.date(fulfilBy))));
        }
        if (criterion != null) {
            body.add(new Block.Facts(
                    List.of(new Fact(words.text("decision.criterion", criterion.code()), criterion.text()))));
        }
        if (!reasons.isEmpty() && !oneSentence) {
            body.add(new Block.Heading(words.text("decision.reasons")));
            body.add(new Block.Bullets(reasons));
        }
        if (nextStep != null) {
            body.add(new Block.Paragraph(nextStep));
        }
        if (outcome != Outcome.APPROVED) {
            body.add(new Block.Paragraph(words.text("decision.object", words.withinWorkingDays(objectWithin))));
        }
        return Sheet.letter(head, words.text("decision.subject", head.caseName()), body);
    }
}
