package sa.org.esrar.casework.compensation.negotiation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of offers and agreements that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class OfferRotation {

    @Bean
    Rotated compensationOffers() {
        return texts("compensation_offer", "detail");
    }

    @Bean
    Rotated compensationOfferReplies() {
        return texts("compensation_offer", "reply");
    }

    @Bean
    Rotated settlementAgreements() {
        return texts("settlement_agreement", "detail");
    }

    private static Rotated texts(String table, String column) {
        return new Rotated(table, "id", column, CompensationTexts.PURPOSE);
    }
}
