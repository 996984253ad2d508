package sa.org.esrar.casework.compensation.representation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The column of who acts for somebody that lies under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class RepresentationRotation {

    @Bean
    Rotated compensationRepresentationPapers() {
        return new Rotated("compensation_representation", "id", "papers", CompensationTexts.PURPOSE);
    }
}
