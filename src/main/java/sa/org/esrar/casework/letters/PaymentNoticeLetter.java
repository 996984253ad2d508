package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * إشعار صرف: that the compensation was transferred, into which account, by which order (D4, F3).
 *
 * @param amount in riyals
 * @param account its last digits, so that the paper is of no use to who finds it
 * @param order number of the payment order
 * @param voucher number of the payment voucher
 * @param bankReference as the bank names the transfer
 */
public record PaymentNoticeLetter(
        LetterHead head,
        BigDecimal amount,
        String account,
        String order,
        String voucher,
        String bankReference,
        LocalDate transferredOn)
        implements Letter.Addressed {

    public PaymentNoticeLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(transferredOn);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.PAYMENT_NOTICE;
    }

    @Override
    public Sheet sheet(Words words) {
        return Sheet.letter(
                head,
                words.text("paymentNotice.subject", head.caseName()),
                List.of(
                        new Block.Paragraph(words.text("paymentNotice.paid", head.caseName())),
                        new Block.Facts(List.of(
                                fact(words, "amount", words.text("paymentNotice.riyals", Words.figures(amount))),
                                fact(words, "inWords", words.inWords(amount)),
                                fact(words, "account", account),
                                fact(words, "transferredOn", words.date(transferredOn)),
                                fact(words, "order", order),
                                fact(words, "voucher", voucher),
                                fact(words, "bankReference", bankReference))),
                        new Block.Paragraph(words.text("paymentNotice.confirm"))));
    }

    private static Fact fact(Words words, String name, String value) {
        return new Fact(words.text("paymentNotice." + name), value);
    }
}
