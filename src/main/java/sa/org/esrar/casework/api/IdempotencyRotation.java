package sa.org.esrar.casework.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The column of this module that lies under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class IdempotencyRotation {

    @Bean
    Rotated keptAnswers() {
        return new Rotated("idempotency_key", "scope", "body", IdempotencyStore.PURPOSE);
    }
}
