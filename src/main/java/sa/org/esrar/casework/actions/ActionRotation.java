package sa.org.esrar.casework.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class ActionRotation {

    @Bean
    Rotated correctiveActionTexts() {
        return texts("text");
    }

    @Bean
    Rotated correctiveActionProofs() {
        return texts("proof");
    }

    @Bean
    Rotated correctiveActionReturnReasons() {
        return texts("return_reason");
    }

    private static Rotated texts(String column) {
        return new Rotated("corrective_action", "id", column, ActionTexts.PURPOSE);
    }
}
