package sa.org.esrar.casework.compensation.investigation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of claims and their investigation that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class InvestigationRotation {

    @Bean
    Rotated compensationDetails() {
        return texts("compensation", "case_number", "detail");
    }

    @Bean
    Rotated compensationEvidence() {
        return texts("compensation_evidence", "id", "detail");
    }

    @Bean
    Rotated compensationFindings() {
        return texts("compensation_finding", "id", "detail");
    }

    @Bean
    Rotated compensationRefusals() {
        return texts("compensation_refusal", "id", "reasons");
    }

    @Bean
    Rotated compensationObjections() {
        return texts("compensation_objection", "case_number", "words");
    }

    @Bean
    Rotated compensationObjectionDecisions() {
        return texts("compensation_objection", "case_number", "reasons");
    }

    private static Rotated texts(String table, String key, String column) {
        return new Rotated(table, key, column, CompensationTexts.PURPOSE);
    }
}
