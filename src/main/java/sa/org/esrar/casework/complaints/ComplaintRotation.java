package sa.org.esrar.casework.complaints;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class ComplaintRotation {

    @Bean
    Rotated complaintDetails() {
        return new Rotated("complaint", "case_number", "detail", ComplaintTexts.PURPOSE);
    }

    @Bean
    Rotated complaintProposals() {
        return texts("complaint_proposal", "content");
    }

    @Bean
    Rotated complaintReplies() {
        return texts("complaint_proposal", "reply");
    }

    @Bean
    Rotated complaintStatements() {
        return texts("complaint_statement", "content");
    }

    @Bean
    Rotated complaintDecisionDetails() {
        return texts("complaint_decision", "detail");
    }

    @Bean
    Rotated complaintRefundOrders() {
        return texts("complaint_decision", "refund");
    }

    private static Rotated texts(String table, String column) {
        return new Rotated(table, "id", column, ComplaintTexts.PURPOSE);
    }
}
