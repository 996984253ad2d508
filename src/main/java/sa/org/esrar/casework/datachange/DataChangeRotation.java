package sa.org.esrar.casework.datachange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class DataChangeRotation {

    @Bean
    Rotated askedData() {
        return column("asked");
    }

    @Bean
    Rotated formerData() {
        return column("former");
    }

    @Bean
    Rotated dataChangeDeclineReasons() {
        return column("decline_reason");
    }

    @Bean
    Rotated dataChangeReviewNotes() {
        return column("review_note");
    }

    private static Rotated column(String column) {
        return new Rotated("data_change", "case_number", column, DataChangeTexts.PURPOSE);
    }
}
