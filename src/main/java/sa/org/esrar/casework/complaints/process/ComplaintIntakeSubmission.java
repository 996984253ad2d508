package sa.org.esrar.casework.complaints.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.complaints.ComplaintFact;
import sa.org.esrar.casework.complaints.ComplaintFilings;
import sa.org.esrar.casework.complaints.ComplaintKind;
import sa.org.esrar.casework.complaints.FileComplaint;
import sa.org.esrar.casework.complaints.Respondent;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code complaint-intake}: what somebody complains of in a call, on paper or face to face (E1). */
@Component
class ComplaintIntakeSubmission implements StartSubmission<FileComplaint> {

    private static final List<String> CHANNELS =
            List.of("INTERVIEW", "PHONE", "LETTER", "FAX", "EMAIL", "CORRESPONDENCE", "VOLUNTEER");
    /** By these the complainant hears what was written before it is filed. */
    private static final Set<Channel> READ_BACK =
            EnumSet.of(Channel.INTERVIEW, Channel.PHONE, Channel.CORRESPONDENCE, Channel.VOLUNTEER);

    private final ComplaintFilings filings;
    private final PublishedDocuments published;

    ComplaintIntakeSubmission(ComplaintFilings filings, PublishedDocuments published) {
        this.filings = filings;
        this.published = published;
    }

    @Override
    public String processId() {
        return ComplaintIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.CMP;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.of("faxPages", "number", false, "عدد صفحات الفاكس", "Pages of the fax", List.of()),
                FormField.bool("anonymous", false, "لا يرغب في ذكر اسمه", "Stays unnamed"),
                FormField.of("person", "part", false, "المشتكي", "The complainant", List.of()),
                FormField.choice("kind", true, "بشأن", "About", ComplaintKind.class),
                FormField.of("facts", "list", false, "ما ينطبق", "What applies", FormField.codes(ComplaintFact.class)),
                FormField.choice("respondent", true, "عمّن", "About whom", Respondent.class),
                FormField.text("respondentName", false, "اسم المشكو في حقه أو صفته", "Who exactly"),
                FormField.text("text", true, "ما حدث", "What happened"),
                FormField.text("wish", false, "ما يرغب فيه", "What is wished"),
                FormField.text("typedCase", false, "رقم المعاملة", "Case number"),
                FormField.bool("readBack", false, "قُرئت عليه فأقرّها", "Read back and confirmed"));
    }

    @Override
    public FileComplaint read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String code = reader.choice("channel", true, Set.copyOf(CHANNELS));
        Channel channel = CHANNELS.contains(code) ? Channel.valueOf(code) : null;
        boolean anonymous = reader.bool("anonymous", false);
        FormReader person = reader.part("person");
        UUID party = anonymous ? null : person.id("id", false);
        if (!anonymous && party == null && person.isEmpty()) {
            reader.wrong("person", "complaints.personOrUnnamed");
        }
        if (READ_BACK.contains(channel) && !reader.bool("readBack", false)) {
            reader.wrong("readBack", "complaints.readBackNeeded");
        }
        FileComplaint command = new FileComplaint(
                reader.choice("kind", true, ComplaintKind.class),
                Set.copyOf(reader.choices("facts", ComplaintFact.class)),
                reader.choice("respondent", true, Respondent.class),
                reader.text("respondentName", false, ComplaintFilings.LONGEST_NAME),
                reader.text("text", true, ComplaintFilings.LONGEST_TEXT),
                reader.text("wish", false, ComplaintFilings.LONGEST_WISH),
                party,
                anonymous || party != null || person.isEmpty() ? null : typed(person),
                null,
                reader.text("typedCase", false, 40),
                false,
                channel,
                channel == Channel.FAX ? reader.number("faxPages", true, 1, 999) : null,
                published.noticeVersion(),
                by.id());
        reader.also(filings.problems(command));
        reader.done();
        return command;
    }

    private static RegisterParty typed(FormReader person) {
        return new RegisterParty(
                person.text("name", false, 300),
                person.text("nationalId", false, 40),
                person.text("mobile", false, 40),
                null,
                null,
                null,
                null,
                person.choice("addressForm", false, AddressForm.class),
                person.text("mobile", false, 40) == null ? List.of() : List.of(Channel.SMS),
                null,
                null);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, FileComplaint command, StaffUser by) {
        filings.take(caseNumber, command);
        return Map.of();
    }
}
