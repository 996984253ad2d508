package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.workflow.security.DemoPeople;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** The application's own services, as the web calls them: the family without an account, staff signed in. */
final class RealSystem implements Way {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final ConfigurableApplicationContext context;
    private final ServiceRequests requests;
    private final TaskDesk desk;
    private final JdbcClient jdbc;
    private final Protection protection;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final int noticeVersion;
    private final Map<String, Authentication> signedIn = new ConcurrentHashMap<>();

    RealSystem(ConfigurableApplicationContext context) {
        this.context = context;
        requests = context.getBean(ServiceRequests.class);
        desk = context.getBean(TaskDesk.class);
        jdbc = context.getBean(JdbcClient.class);
        protection = context.getBean(Protection.class);
        identity = context.getBean(IdentityService.class);
        runtime = context.getBean(RuntimeService.class);
        management = context.getBean(ManagementService.class);
        noticeVersion = context.getBean(PublishedDocuments.class).noticeVersion();
        AuthenticationProvider door = context.getBean(AuthenticationProvider.class);
        for (String user : List.of("reception-1", "service-member", "service-chair")) {
            signedIn.put(
                    user, door.authenticate(new UsernamePasswordAuthenticationToken(user, DemoPeople.PASSWORD)));
        }
    }

    @Override
    public void complete(int number) {
        Map<String, Object> typed = Filings.applicant(number);
        RegisterParty applicant = new RegisterParty(
                (String) typed.get("name"),
                (String) typed.get("nationalId"),
                (String) typed.get("mobile"),
                null,
                (String) typed.get("email"),
                (String) typed.get("category"),
                null,
                AddressForm.FEMININE,
                List.of(Channel.SMS),
                null,
                null);
        String caseNumber = requests.file(new FileRequest(
                        Filings.SERVICE, applicant, Filings.answers(), List.of(), noticeVersion, Channel.WEBSITE))
                .caseNumber();
        requests.sign(caseNumber, new Signing.ByCode(code(caseNumber), null));
        submit(caseNumber, "userTask_checkCompleteness", "reception-1", Filings.check());
        runJob(caseNumber, "businessRuleTask_competentCommittee");
        submit(caseNumber, "userTask_studyRequest", "service-member", Filings.study());
        submit(caseNumber, "userTask_decideRequest", "service-chair", Filings.refusal());
        runJob(caseNumber, "timer_answerReleased");
    }

    /** As a reader of the telephone would: the only step that is not one of the application's services. */
    private String code(String caseNumber) {
        byte[] text = jdbc.sql("select text from outbox_message where case_number = ? and template = 'otp.signature'")
                .param(caseNumber)
                .query(byte[].class)
                .single();
        Matcher digits = SIX_DIGITS.matcher(protection.decrypt("notifications.text", text));
        if (!digits.find()) {
            throw new IllegalStateException("no code for " + caseNumber);
        }
        return digits.group();
    }

    /** What the filters of a web request set and take away. */
    private void submit(String caseNumber, String key, String user, Map<String, Object> form) {
        Authentication who = signedIn.get(user);
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

    private void runJob(String caseNumber, String activityId) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        Job job = management.createJobQuery().processInstanceId(instance).activityId(activityId).singleResult();
        management.executeJob(job.getId());
    }

    @Override
    public void close() {
        context.close();
    }
}
