package sa.org.esrar.casework.announcements.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.AnnouncementProcess;
import sa.org.esrar.casework.workflow.SystemWork;

/** Announcements as instances of {@code announcement}; the number of the announcement is in their business key. */
@Component
class EngineAnnouncementProcess implements AnnouncementProcess {

    private final RuntimeService runtime;
    private final SystemWork system;

    EngineAnnouncementProcess(RuntimeService runtime, SystemWork system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(long announcementId) {
        system.run(() -> runtime.startProcessInstanceByKey(
                AnnouncementHandling.PROCESS,
                AnnouncementHandling.key(announcementId),
                Map.of(AnnouncementHandling.ANNOUNCEMENT, announcementId)));
    }

    @Override
    public void ended(long announcementId) {
        system.run(() -> runtime.createMessageCorrelation(AnnouncementHandling.ENDED)
                .processInstanceBusinessKey(AnnouncementHandling.key(announcementId))
                .correlateAll());
    }
}
