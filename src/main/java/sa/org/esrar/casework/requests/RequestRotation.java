package sa.org.esrar.casework.requests;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class RequestRotation {

    @Bean
    Rotated requestAnswersColumn() {
        return new Rotated("service_request", "case_number", "answers", SealedTexts.PURPOSE);
    }

    @Bean
    Rotated requestGapNotes() {
        return texts("request_gap", "note");
    }

    @Bean
    Rotated requestOpinions() {
        return texts("request_study", "opinion");
    }

    @Bean
    Rotated requestFindings() {
        return texts("request_study", "findings");
    }

    @Bean
    Rotated requestQuestions() {
        return texts("request_study", "question");
    }

    @Bean
    Rotated requestReplies() {
        return texts("request_study", "reply");
    }

    @Bean
    Rotated requestDecisionDetails() {
        return texts("request_decision", "detail");
    }

    @Bean
    Rotated requestTakenBackReasons() {
        return texts("request_decision", "taken_back_reason");
    }

    @Bean
    Rotated entitlementTexts() {
        return texts("entitlement", "what");
    }

    @Bean
    Rotated sightedFacts() {
        return new Rotated("item_sighting", List.of("case_number", "item_code"), "fact", SealedTexts.PURPOSE, null);
    }

    @Bean
    Rotated intakeParticulars() {
        return intakes("particulars");
    }

    @Bean
    Rotated intakeAgencies() {
        return intakes("agency");
    }

    @Bean
    Rotated filingConfirmations() {
        return intakes("confirmation");
    }

    private static Rotated intakes(String column) {
        return new Rotated("desk_intake", "case_number", column, SealedTexts.PURPOSE);
    }

    private static Rotated texts(String table, String column) {
        return new Rotated(table, "id", column, SealedTexts.PURPOSE);
    }
}
