package sa.org.esrar.casework.compensation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of payments and of who acts for somebody that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class PaymentRotation {

    static final String ORDER = "compensation.paymentOrder";
    static final String VOUCHER = "compensation.paymentVoucher";
    static final String REFERENCE = "compensation.bankReference";

    private static final String PAYMENT = "compensation_payment";

    @Bean
    Rotated compensationPaymentHolder() {
        return texts(PAYMENT, "holder");
    }

    @Bean
    Rotated compensationPaymentOrder() {
        return searchable("order_number", "order_hash", ORDER);
    }

    @Bean
    Rotated compensationPaymentVoucher() {
        return searchable("voucher", "voucher_hash", VOUCHER);
    }

    @Bean
    Rotated compensationPaymentReference() {
        return searchable("reference", "reference_hash", REFERENCE);
    }

    @Bean
    Rotated compensationPaymentSentBack() {
        return texts(PAYMENT, "sent_back");
    }

    @Bean
    Rotated compensationPaymentReceipt() {
        return texts(PAYMENT, "receipt");
    }

    @Bean
    Rotated compensationRepresentationPapers() {
        return texts("compensation_representation", "papers");
    }

    private static Rotated texts(String table, String column) {
        return new Rotated(table, "id", column, CompensationTexts.PURPOSE);
    }

    private static Rotated searchable(String column, String hash, String purpose) {
        return new Rotated(PAYMENT, "id", column, purpose, new Rotated.Hash(hash, purpose));
    }
}
