package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.AppointInvestigators;
import sa.org.esrar.casework.compensation.investigation.Investigators;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_appointInvestigators}: at least two, none of them related, and whether a visit or an expert is needed (D1, F4). */
@Component
class AppointInvestigatorsSubmission implements TaskSubmission<AppointInvestigators> {

    private static final int LONGEST_USER = 64;

    private final Investigators investigators;

    AppointInvestigatorsSubmission(Investigators investigators) {
        this.investigators = investigators;
    }

    @Override
    public String taskKey() {
        return "userTask_appointInvestigators";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("lead", true, "المحقق الرئيس", "Who leads the investigation"),
                FormField.of("others", "list", true, "من يحقق معه", "Who investigates too", List.of()),
                FormField.bool("siteVisit", true, "هل تلزم معاينة؟", "Is a visit needed?"),
                FormField.bool("expert", true, "هل تلزم خبرة؟", "Is an expert needed?"));
    }

    @Override
    public AppointInvestigators read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String lead = reader.text("lead", true, LONGEST_USER);
        Set<String> others = new TreeSet<>();
        for (FormReader row : reader.rows("others")) {
            String user = row.text("user", true, LONGEST_USER);
            if (user != null && row.bool("named", false)) {
                others.add(user);
            }
        }
        boolean siteVisit = reader.bool("siteVisit", true);
        boolean expert = reader.bool("expert", true);
        reader.done();
        AppointInvestigators command = new AppointInvestigators(lead, others, siteVisit, expert);
        investigators.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, AppointInvestigators command, StaffUser by) {
        investigators.appoint(caseNumber, command, by.id());
        return Map.of(
                CompensationInvestigation.SITE_VISIT,
                command.siteVisit(),
                CompensationInvestigation.EXPERT,
                command.expert());
    }
}
