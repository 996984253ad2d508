package sa.org.esrar.casework.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class OversightRotation {

    @Bean
    Rotated managementReviewNotes() {
        return new Rotated("management_review", "id", "notes", OversightTexts.PURPOSE);
    }

    @Bean
    Rotated managementInstructionTexts() {
        return new Rotated("management_instruction", "id", "text", OversightTexts.PURPOSE);
    }

    @Bean
    Rotated managementInstructionProofs() {
        return new Rotated("management_instruction", "id", "proof", OversightTexts.PURPOSE);
    }
}
