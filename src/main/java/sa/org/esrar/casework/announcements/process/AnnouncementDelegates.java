package sa.org.esrar.casework.announcements.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.announcements.AnnouncementSending;

/** The delegates of {@code announcement} (decision record 0002). */
@Configuration(proxyBeanMethods = false)
class AnnouncementDelegates {

    /** Once, as they are at the approval. */
    @Bean
    JavaDelegate listConcernedDelegate(AnnouncementSending sending) {
        return execution -> sending.listConcerned(AnnouncementHandling.announcement(execution.getVariables()));
    }

    /** One batch; the diagram comes back for the next. */
    @Bean
    JavaDelegate tellConcernedDelegate(AnnouncementSending sending) {
        return execution -> execution.setVariable(
                AnnouncementHandling.EVERYBODY_TOLD,
                sending.tellNext(AnnouncementHandling.announcement(execution.getVariables())));
    }
}
