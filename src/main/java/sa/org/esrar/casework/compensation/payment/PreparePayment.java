package sa.org.esrar.casework.compensation.payment;

/**
 * A payment order as it is prepared; the amount is the agreement's (D4, F3).
 *
 * @param iban as typed
 * @param holder the name on the account, as the bank has it
 * @param orderNumber of the payment order
 * @param voucher number of the payment voucher
 */
public record PreparePayment(String iban, String holder, String orderNumber, String voucher) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "PreparePayment[]";
    }
}
