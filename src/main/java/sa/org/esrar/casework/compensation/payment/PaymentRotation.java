package sa.org.esrar.casework.compensation.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of payments that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class PaymentRotation {

    private static final String PAYMENT = "compensation_payment";

    @Bean
    Rotated compensationPaymentHolder() {
        return texts("holder");
    }

    @Bean
    Rotated compensationPaymentOrder() {
        return searchable("order_number", "order_hash", PaymentNumbers.ORDER);
    }

    @Bean
    Rotated compensationPaymentVoucher() {
        return searchable("voucher", "voucher_hash", PaymentNumbers.VOUCHER);
    }

    @Bean
    Rotated compensationPaymentReference() {
        return searchable("reference", "reference_hash", PaymentNumbers.REFERENCE);
    }

    @Bean
    Rotated compensationPaymentSentBack() {
        return texts("sent_back");
    }

    @Bean
    Rotated compensationPaymentReceipt() {
        return texts("receipt");
    }

    private static Rotated texts(String column) {
        return new Rotated(PAYMENT, "id", column, CompensationTexts.PURPOSE);
    }

    private static Rotated searchable(String column, String hash, String purpose) {
        return new Rotated(PAYMENT, "id", column, purpose, new Rotated.Hash(hash, purpose));
    }
}
