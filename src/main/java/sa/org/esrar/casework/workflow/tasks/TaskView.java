package sa.org.esrar.casework.workflow.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/**
 * A user task as the staff API shows it.
 *
 * @param key the BPMN element's id
 * @param dueOn null without a date; never the far future that a held clock writes
 * @param fields what the submission asks for
 * @param draft what the caller typed so far; null in lists and when there is none
 * @param facts the variables that the task sees, ids and routing facts alone; null in lists
 */
@NamedInterface({"samples", "desk"})
public record TaskView(
        String id,
        String key,
        String name,
        String caseNumber,
        String assignee,
        List<String> candidateGroups,
        Instant dueOn,
        List<FormField> fields,
        Map<String, Object> draft,
        Map<String, Object> facts) {}
