package sa.org.esrar.casework.compensation.rulings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of rulings that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class RulingRotation {

    private static final String TABLE = "compensation_ruling";

    @Bean
    Rotated compensationRulingIdentities() {
        return new Rotated(
                TABLE,
                "id",
                "identity_cipher",
                RulingIdentity.PURPOSE,
                new Rotated.Hash("identity_hash", RulingIdentity.PURPOSE, RulingIdentity::normalised));
    }

    @Bean
    Rotated compensationRulingDetails() {
        return new Rotated(TABLE, "id", "detail", CompensationTexts.PURPOSE);
    }
}
