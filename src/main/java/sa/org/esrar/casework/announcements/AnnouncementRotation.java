package sa.org.esrar.casework.announcements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class AnnouncementRotation {

    @Bean
    Rotated announcementReturnReasons() {
        return texts("return_reason");
    }

    @Bean
    Rotated announcementReviewNotes() {
        return texts("review_note");
    }

    private static Rotated texts(String column) {
        return new Rotated("announcement", "id", column, AnnouncementTexts.PURPOSE);
    }
}
