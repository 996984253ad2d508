package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.complaints.ComplaintFilings;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.FileComplaint;
import sa.org.esrar.casework.complaints.Respondent;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code objection-intake}: the owner of a request objects to its decision (C5). */
@Component
class ObjectionIntakeSubmission implements StartSubmission<FileComplaint> {

    private static final List<String> CHANNELS =
            List.of("INTERVIEW", "PHONE", "LETTER", "FAX", "EMAIL", "CORRESPONDENCE", "VOLUNTEER");

    private final ComplaintFilings filings;
    private final CaseRegister cases;
    private final PublishedDocuments published;

    ObjectionIntakeSubmission(ComplaintFilings filings, CaseRegister cases, PublishedDocuments published) {
        this.filings = filings;
        this.cases = cases;
        this.published = published;
    }

    @Override
    public String processId() {
        return ObjectionIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.OBJ;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.of("faxPages", "number", false, "عدد صفحات الفاكس", "Pages of the fax", List.of()),
                FormField.text("case", true, "رقم الطلب", "Number of the request"),
                FormField.text("text", true, "وجه الاعتراض", "Why"),
                FormField.text("wish", false, "ما يرغب فيه", "What is wished"),
                FormField.bool(
                        "readBack", true, "تُحقِّق من صاحب الطلب وقُرئ عليه", "The owner is verified; read back"));
    }

    @Override
    public FileComplaint read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String code = reader.choice("channel", true, Set.copyOf(CHANNELS));
        Channel channel = CHANNELS.contains(code) ? Channel.valueOf(code) : null;
        String typed = reader.text("case", true, 40);
        List<CaseView> found = typed == null
                ? List.of()
                : cases.find(typed).stream()
                        .filter(one -> one.kind() != CaseKind.VIO)
                        .toList();
        if (typed != null && found.size() != 1) {
            reader.wrong("case", "complaints.linkedCaseUnknown");
        }
        if (!reader.bool("readBack", false)) {
            reader.wrong("readBack", "complaints.readBackNeeded");
        }
        CaseView request = found.size() == 1 ? found.get(0) : null;
        FileComplaint command = new FileComplaint(
                ComplaintKind.DECISION,
                Set.of(),
                Respondent.NOBODY,
                null,
                reader.text("text", true, ComplaintFilings.LONGEST_TEXT),
                reader.text("wish", false, ComplaintFilings.LONGEST_WISH),
                request == null ? null : request.partyId(),
                null,
                request == null ? null : request.caseNumber(),
                null,
                true,
                channel,
                channel == Channel.FAX ? reader.number("faxPages", true, 1, 999) : null,
                published.noticeVersion(),
                by.id());
        if (request != null) {
            reader.also(filings.problems(command));
        }
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, FileComplaint command, StaffUser by) {
        filings.take(caseNumber, command);
        return Map.of();
    }
}
