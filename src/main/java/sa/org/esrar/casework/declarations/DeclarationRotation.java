package sa.org.esrar.casework.declarations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class DeclarationRotation {

    @Bean
    Rotated renderedDeclarations() {
        return new Rotated("declaration", "id", "rendered", DeclarationRecords.RENDERED);
    }

    @Bean
    Rotated drawnMarks() {
        return new Rotated("declaration", "id", "mark", DeclarationRecords.MARK);
    }
}
