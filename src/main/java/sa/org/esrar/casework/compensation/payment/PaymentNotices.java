package sa.org.esrar.casework.compensation.payment;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.representation.CompensationHeads;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PaymentNoticeLetter;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Accounts;
import sa.org.esrar.casework.parties.Accounts.Account;
import sa.org.esrar.casework.parties.Parties;

/** What is told of a payment order: on the letter «إشعار صرف» to whoever was paid, and to who may see it (A2, D4). */
@Component
class PaymentNotices {

    private static final int SHOWN_DIGITS = 4;

    private final Letters letters;
    private final CompensationHeads heads;
    private final Parties parties;
    private final Accounts accounts;
    private final CompensationTexts texts;
    private final PaymentNumbers numbers;

    PaymentNotices(
            Letters letters,
            CompensationHeads heads,
            Parties parties,
            Accounts accounts,
            CompensationTexts texts,
            PaymentNumbers numbers) {
        this.letters = letters;
        this.heads = heads;
        this.parties = parties;
        this.accounts = accounts;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** The letter that tells whoever was paid. */
    RegisterNumber register(Payment order) {
        return letters.register(
                new PaymentNoticeLetter(
                        heads.to(order.caseNumber(), order.payee()),
                        order.amount(),
                        lastDigits(maskedIban(order)),
                        numbers.open(PaymentNumbers.ORDER, order.orderNumber()),
                        numbers.open(PaymentNumbers.VOUCHER, order.voucher()),
                        numbers.open(PaymentNumbers.REFERENCE, order.reference()),
                        order.transferredOn()),
                order.approvedBy());
    }

    private static String lastDigits(String iban) {
        return iban.substring(iban.length() - SHOWN_DIGITS);
    }

    PaymentView view(Payment order) {
        return new PaymentView(
                order.id(),
                order.state(),
                order.amount(),
                parties.view(order.payee()).name(),
                maskedIban(order),
                numbers.open(PaymentNumbers.ORDER, order.orderNumber()),
                numbers.open(PaymentNumbers.VOUCHER, order.voucher()),
                order.preparedBy(),
                order.preparedAt(),
                order.approvedBy(),
                order.approvedAt(),
                texts.open(order.sentBack()),
                order.proof(),
                numbers.open(PaymentNumbers.REFERENCE, order.reference()),
                order.transferredOn(),
                order.transferredBy(),
                order.notice(),
                texts.open(order.receipt()));
    }

    private String maskedIban(Payment order) {
        return accounts.of(order.payee()).stream()
                .filter(one -> one.id().equals(order.account()))
                .map(Account::maskedIban)
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "parties.account.notFound"));
    }
}
