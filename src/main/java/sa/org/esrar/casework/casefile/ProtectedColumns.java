package sa.org.esrar.casework.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** Columns whose ciphers are written anew when the keys are rotated. */
@Configuration(proxyBeanMethods = false)
class ProtectedColumns {

    @Bean
    Rotated timelineTexts() {
        return new Rotated("timeline_text", "id", "text_cipher", SealedTimeline.TEXT_PURPOSE);
    }

    @Bean
    Rotated contactSummaries() {
        return new Rotated("contact_entry", "id", "summary_cipher", ContactLog.SUMMARY_PURPOSE);
    }

    @Bean
    Rotated documentNames() {
        return new Rotated("case_document", "id", "file_name_cipher", StoredDocuments.NAME_PURPOSE);
    }
}
