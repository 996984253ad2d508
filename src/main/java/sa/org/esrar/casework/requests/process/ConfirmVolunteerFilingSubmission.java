package sa.org.esrar.casework.requests.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.ConfirmFiling;
import sa.org.esrar.casework.requests.ConfirmFiling.Way;
import sa.org.esrar.casework.requests.VolunteerFilings;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_confirmVolunteerFiling}: the beneficiary's own word on what a volunteer filed (A6). */
@Component
class ConfirmVolunteerFilingSubmission implements TaskSubmission<ConfirmFiling> {

    private final VolunteerFilings filings;

    ConfirmVolunteerFilingSubmission(VolunteerFilings filings) {
        this.filings = filings;
    }

    @Override
    public String taskKey() {
        return "userTask_confirmVolunteerFiling";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of(
                        "confirmed",
                        "boolean",
                        true,
                        "هل أكد صاحب العلاقة ما قُدِّم عنه؟",
                        "Does she confirm it?",
                        List.of()),
                FormField.of("way", "choice", false, "كيف أكد", "How", List.of("CODE", "CALL")),
                FormField.of("code", "text", false, "رمز التحقق", "One-time code", List.of()),
                FormField.of("calledOn", "date", false, "تاريخ المكالمة", "Date of the call", List.of()),
                FormField.of("calledAt", "text", false, "وقت المكالمة", "Time of the call", List.of()),
                FormField.of("firstQuestion", "text", false, "سؤال التحقق الأول", "First question", List.of()),
                FormField.of("secondQuestion", "text", false, "سؤال التحقق الثاني", "Second question", List.of()));
    }

    @Override
    public ConfirmFiling read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean confirmed = reader.bool("confirmed", true);
        // No code says no: who does not confirm was spoken with.
        Way way = confirmed ? reader.choice("way", true, Way.class) : Way.CALL;
        boolean call = way == Way.CALL;
        LocalDate day = call ? reader.date("calledOn", true) : null;
        LocalTime time = call ? reader.time("calledAt", true) : null;
        String code = way == Way.CODE ? reader.text("code", true, 20) : null;
        String first = call && confirmed ? reader.text("firstQuestion", true, 200) : null;
        String second = call && confirmed ? reader.text("secondQuestion", true, 200) : null;
        reader.done();
        ConfirmFiling confirmation =
                new ConfirmFiling(confirmed, way, code, call ? day.atTime(time) : null, first, second);
        filings.requireSound(caseNumber, confirmation);
        return confirmation;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ConfirmFiling confirmation, StaffUser by) {
        filings.confirm(caseNumber, confirmation, by.id());
        return Map.of(DeskIntake.CONFIRMED, confirmation.confirmed());
    }
}
