package sa.org.esrar.casework.declarations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The column of this module that lies under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class DeclarationRotation {

    @Bean
    Rotated renderedDeclarations() {
        return new Rotated("declaration", "id", "rendered", SignedDeclarations.PURPOSE);
    }
}
