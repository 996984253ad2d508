package sa.org.esrar.casework.compensation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PaymentNoticeLetter;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.Accounts;
import sa.org.esrar.casework.parties.Accounts.Account;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.protection.Protection;

/** What is told of a payment order: on the letter «إشعار صرف» to whoever was paid, and to who may see it (A2, D4). */
@Component
class PaymentNotices {

    private static final String SIGNATORY = CompensationFile.NEGOTIATOR;
    private static final int SHOWN_DIGITS = 4;

    private final Letters letters;
    private final Parties parties;
    private final Accounts accounts;
    private final CompensationTexts texts;
    private final Protection protection;
    private final String base;

    PaymentNotices(
            Letters letters,
            Parties parties,
            Accounts accounts,
            CompensationTexts texts,
            Protection protection,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.parties = parties;
        this.accounts = accounts;
        this.texts = texts;
        this.protection = protection;
        this.base = base;
    }

    /** The letter that tells whoever was paid. */
    RegisterNumber register(Payment order) {
        PartyView payee = parties.view(order.payee());
        String language = parties.contact(order.payee()).language();
        return letters.register(
                new PaymentNoticeLetter(
                        new LetterHead(
                                new Addressee(payee.name(), salutation(payee), language),
                                order.caseNumber(),
                                CaseNumbers.spoken(order.caseNumber(), language),
                                base + "/track",
                                0,
                                SIGNATORY,
                                payee.fictitious()),
                        order.amount(),
                        lastDigits(maskedIban(order)),
                        open(PaymentRotation.ORDER, order.orderNumber()),
                        open(PaymentRotation.VOUCHER, order.voucher()),
                        open(PaymentRotation.REFERENCE, order.reference()),
                        order.transferredOn()),
                order.approvedBy());
    }

    private static String lastDigits(String iban) {
        return iban.substring(iban.length() - SHOWN_DIGITS);
    }

    private static Salutation salutation(PartyView party) {
        return party.addressForm() == null
                ? Salutation.NEUTRAL
                : Salutation.valueOf(party.addressForm().name());
    }

    PaymentView view(Payment order) {
        return new PaymentView(
                order.id(),
                order.state(),
                order.amount(),
                parties.view(order.payee()).name(),
                maskedIban(order),
                open(PaymentRotation.ORDER, order.orderNumber()),
                open(PaymentRotation.VOUCHER, order.voucher()),
                order.preparedBy(),
                order.preparedAt(),
                order.approvedBy(),
                order.approvedAt(),
                texts.open(order.sentBack()),
                order.proof(),
                open(PaymentRotation.REFERENCE, order.reference()),
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

    private String open(String purpose, byte[] cipher) {
        return cipher == null ? null : protection.decrypt(purpose, cipher);
    }
}
