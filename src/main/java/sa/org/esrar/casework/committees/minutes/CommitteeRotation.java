package sa.org.esrar.casework.committees.minutes;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class CommitteeRotation {

    @Bean
    Rotated minutesRemarks() {
        return texts("minutes", "case_number", "remarks");
    }

    @Bean
    Rotated minutesAttachments() {
        return texts("minutes", "case_number", "attachments");
    }

    @Bean
    Rotated minutesNotCalled() {
        return texts("minutes", "case_number", "not_called");
    }

    @Bean
    Rotated minutesItemForms() {
        return texts("minutes_item", "id", "form");
    }

    @Bean
    Rotated minutesItemDiscussions() {
        return texts("minutes_item", "id", "discussion");
    }

    @Bean
    Rotated minutesAnswerTexts() {
        return texts("minutes_answer", "id", "text");
    }

    @Bean
    Rotated minutesVersionContents() {
        return new Rotated("minutes_version", List.of("minutes", "version"), "content", CommitteeTexts.PURPOSE, null);
    }

    private static Rotated texts(String table, String key, String column) {
        return new Rotated(table, key, column, CommitteeTexts.PURPOSE);
    }
}
