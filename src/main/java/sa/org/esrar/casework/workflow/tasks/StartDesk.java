package sa.org.esrar.casework.workflow.tasks;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;
import sa.org.esrar.casework.workflow.StartSubmission;

/**
 * What start forms ask of us before Tasklist starts the process, and the same in one step for other programs. Who may
 * start a process is the engine's permission CREATE_INSTANCE; for everybody else it is not there.
 */
@Service
public class StartDesk {

    private final RepositoryService definitions;
    private final RuntimeService runtime;
    private final Submissions submissions;
    private final StagedStarts staged;
    private final CaseRegister cases;
    private final SignIn signIn;

    StartDesk(
            RepositoryService definitions,
            RuntimeService runtime,
            Submissions submissions,
            StagedStarts staged,
            CaseRegister cases,
            SignIn signIn) {
        this.definitions = definitions;
        this.runtime = runtime;
        this.submissions = submissions;
        this.staged = staged;
        this.cases = cases;
        this.signIn = signIn;
    }

    /** The form with what the caller typed so far. */
    public StartView form(String processId) {
        StaffUser user = signIn.current();
        return new StartView(
                startable(processId).fields(),
                staged.draft(processId, user.id()).orElse(null));
    }

    /** Keeps what was typed so far. */
    @Transactional
    public void saveDraft(String processId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        startable(processId);
        staged.saveDraft(processId, user.id(), form);
    }

    /** What was typed is not wanted any more. */
    @Transactional
    public void forgetDraft(String processId) {
        staged.forgetDraft(processId, signIn.current().id());
    }

    /**
     * Checks what was typed and keeps it, for a short time, for the start by the same person.
     *
     * @return the case number that is reserved for it, the business key to start with
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    @Transactional
    public String stage(String processId, Map<String, Object> form) {
        StaffUser user = signIn.current();
        StartSubmission<?> submission = startable(processId);
        String caseNumber = cases.reserve(submission.caseKind());
        submission.read(caseNumber, form, user);
        staged.stage(caseNumber, processId, user.id(), form);
        return caseNumber;
    }

    /** Checks, opens the case and starts the process in one transaction. */
    @Transactional
    public String start(String processId, Map<String, Object> form) {
        String caseNumber = stage(processId, form);
        runtime.startProcessInstanceByKey(processId, caseNumber);
        return caseNumber;
    }

    private StartSubmission<?> startable(String processId) {
        boolean permitted = definitions
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processId)
                        .latestVersion()
                        .startablePermissionCheck()
                        .count()
                == 1;
        return submissions
                .ofStart(processId)
                .filter(submission -> permitted)
                .orElseThrow(() -> new ApiException(404, "workflow.start.unknown"));
    }

    /**
     * A start form as the staff API shows it.
     *
     * @param draft what the caller typed so far; null when there is none
     */
    public record StartView(List<FormField> fields, Map<String, Object> draft) {}
}
