package sa.org.esrar.casework.violations.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.Concerned;
import sa.org.esrar.casework.violations.ReportFilings;
import sa.org.esrar.casework.violations.ReportViolation;
import sa.org.esrar.casework.violations.Reporter;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code violation-intake}: a report that is told to somebody at the desk, who then keeps silent. */
@Component
class ViolationIntakeSubmission implements StartSubmission<ReportViolation> {

    private static final List<String> CHANNELS =
            List.of("INTERVIEW", "PHONE", "LETTER", "FAX", "EMAIL", "CORRESPONDENCE", "VOLUNTEER");

    private final ReportFilings filings;
    private final PublishedDocuments published;

    ViolationIntakeSubmission(ReportFilings filings, PublishedDocuments published) {
        this.filings = filings;
        this.published = published;
    }

    @Override
    public String processId() {
        return ViolationIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.VIO;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.text("text", true, "ما حدث", "What happened"),
                FormField.of("happenedOn", "date", false, "متى", "When", List.of()),
                FormField.choice("concerned", true, "عمّن أو عمّ", "About whom or what", Concerned.class),
                FormField.text("concernedText", false, "اسمه أو صفته أو الوحدة", "Who or which unit"),
                FormField.text("how", false, "كيف عُرف", "How it is known"),
                FormField.bool("named", false, "ذكر اسمه للقراء وحدهم", "Named, for the readers alone"),
                FormField.text("reporterName", false, "الاسم", "Name"),
                FormField.text("reporterContact", false, "وسيلة التواصل", "How to reach"),
                FormField.bool("readBack", true, "قُرئ عليه فأقرّه", "Read back and confirmed"),
                FormField.bool("silence", true, "لا يُتحدَّث به إلى أحد", "It is spoken of to nobody"));
    }

    @Override
    public ReportViolation read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String code = reader.choice("channel", true, Set.copyOf(CHANNELS));
        boolean named = reader.bool("named", false);
        if (!reader.bool("readBack", false)) {
            reader.wrong("readBack", "violations.readBackNeeded");
        }
        if (!reader.bool("silence", false)) {
            reader.wrong("silence", "violations.silenceNeeded");
        }
        ReportViolation command = new ReportViolation(
                reader.text("text", true, ReportFilings.LONGEST_TEXT),
                reader.date("happenedOn", false),
                reader.choice("concerned", true, Concerned.class),
                reader.text("concernedText", false, ReportFilings.LONGEST_CONCERNED),
                Set.of(),
                reader.text("how", false, ReportFilings.LONGEST_HOW),
                named
                        ? new Reporter(
                                reader.text("reporterName", true, ReportFilings.LONGEST_NAME),
                                reader.text("reporterContact", false, ReportFilings.LONGEST_CONTACT))
                        : null,
                CHANNELS.contains(code) ? Channel.valueOf(code) : null,
                published.noticeVersion(),
                by.id());
        reader.also(filings.problems(command));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, ReportViolation command, StaffUser by) {
        filings.take(caseNumber, command);
        return Map.of();
    }
}
