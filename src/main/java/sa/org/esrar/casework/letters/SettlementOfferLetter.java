package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * عرض تسوية: what is offered, how it is paid, until when it can be answered; beside it the damage that the minutes found, and
 * why less is offered (D4).
 *
 * @param amount in riyals
 * @param manner how it is paid
 * @param until the last day of the offer
 * @param damage as the minutes found it, or null where a ruling alone opened the way
 * @param reason why it is below the damage; null where it is not
 * @param finalSum whether the amount is that of a final ruling
 */
public record SettlementOfferLetter(
        LetterHead head,
        BigDecimal amount,
        String manner,
        LocalDate until,
        BigDecimal damage,
        String reason,
        boolean finalSum)
        implements Letter.Addressed {

    public SettlementOfferLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(manner);
        Objects.requireNonNull(until);
        if (!finalSum && damage != null && amount.compareTo(damage) < 0 && reason == null) {
            throw new IllegalArgumentException("an offer below the damage owes its reason");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.SETTLEMENT_OFFER;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("offer.lead", head.caseName())));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("offer.amount"), riyals(words, amount)));
        if (damage != null) {
            facts.add(new Fact(words.text("offer.damage"), riyals(words, damage)));
        }
        facts.add(new Fact(words.text("offer.manner"), manner));
        facts.add(new Fact(words.text("offer.until"), words.text("offer.untilDay", words.date(until))));
        body.add(new Block.Facts(facts));
        if (reason != null) {
            body.add(new Block.Heading(words.text("offer.reason")));
            body.add(new Block.Paragraph(reason));
        }
        if (finalSum) {
            body.add(new Block.Paragraph(words.text("offer.finalSum")));
        }
        body.add(new Block.Paragraph(words.text(finalSum ? "offer.nextOfManner" : "offer.next")));
        return Sheet.letter(head, words.text("offer.subject", head.caseName()), body);
    }

    private static String riyals(Words words, BigDecimal amount) {
        return words.text("offer.riyals", Words.figures(amount), words.inWords(amount));
    }
}
