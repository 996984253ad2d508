package sa.org.esrar.casework.violations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys; the hash of a text is of use for a minute alone. */
@Configuration(proxyBeanMethods = false)
class ViolationRotation {

    @Bean
    Rotated violationDetails() {
        return new Rotated("violation_report", "case_number", "detail", ViolationTexts.PURPOSE);
    }

    @Bean
    Rotated violationReporters() {
        return new Rotated("violation_report", "case_number", "reporter", ViolationTexts.REPORTER);
    }

    @Bean
    Rotated violationDecisions() {
        return new Rotated("violation_report", "case_number", "decision", ViolationTexts.PURPOSE);
    }

    @Bean
    Rotated violationStatements() {
        return new Rotated("violation_statement", "id", "content", ViolationTexts.PURPOSE);
    }
}
