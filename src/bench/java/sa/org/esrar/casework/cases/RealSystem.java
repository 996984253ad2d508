package sa.org.esrar.casework.cases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.workflow.security.DemoPeople;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** The application's own services, as the web calls them: the family without an account, staff signed in. */
public final class RealSystem {

    private final ApplicationContext context;
    private final TaskDesk desk;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AuthenticationProvider door;
    private final int noticeVersion;
    private final Map<String, Authentication> signedIn = new ConcurrentHashMap<>();

    RealSystem(ApplicationContext context) {
        this.context = context;
        desk = context.getBean(TaskDesk.class);
        identity = context.getBean(IdentityService.class);
        runtime = context.getBean(RuntimeService.class);
        management = context.getBean(ManagementService.class);
        door = context.getBean(AuthenticationProvider.class);
        noticeVersion = context.getBean(PublishedDocuments.class).noticeVersion();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The privacy notice that whoever files agrees to. */
    public int noticeVersion() {
        return noticeVersion;
    }

    /** What the filters of a web request set and take away. */
    public void submit(String caseNumber, String key, String user, Map<String, Object> form) {
        Authentication who = signedIn.computeIfAbsent(
                user, name -> door.authenticate(new UsernamePasswordAuthenticationToken(name, DemoPeople.PASSWORD)));
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        identity.setAuthentication(
                who.getName(),
                who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
        try {
            TaskView task = desk.tasksOf(caseNumber).stream()
                    .filter(open -> open.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            desk.submit(task.id(), form);
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    public void runJob(String caseNumber, String activityId) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .singleResult();
        management.executeJob(job.getId());
    }
}
