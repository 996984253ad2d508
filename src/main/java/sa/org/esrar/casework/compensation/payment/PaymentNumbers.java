package sa.org.esrar.casework.compensation.payment;

import java.util.Locale;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Protection;

/** The typed numbers of a payment order: encrypted, each with a hash by which the same number is found again (F2). */
@Component
class PaymentNumbers {

    static final String ORDER = "compensation.paymentOrder";
    static final String VOUCHER = "compensation.paymentVoucher";
    static final String REFERENCE = "compensation.bankReference";

    private final Protection protection;

    PaymentNumbers(Protection protection) {
        this.protection = protection;
    }

    Payment.Sealed seal(String purpose, String typed) {
        return new Payment.Sealed(protection.encrypt(purpose, normalised(typed)), hash(purpose, typed));
    }

    byte[] hash(String purpose, String typed) {
        return protection.lookupHash(purpose, normalised(typed));
    }

    /** Null where there is none. */
    String open(String purpose, byte[] cipher) {
        return cipher == null ? null : protection.decrypt(purpose, cipher);
    }

    /** The same number in one form, however it was typed. */
    private static String normalised(String typed) {
        return TypedText.clean(typed).toUpperCase(Locale.ROOT);
    }
}
