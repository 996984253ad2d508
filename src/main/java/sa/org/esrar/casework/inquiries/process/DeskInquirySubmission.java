package sa.org.esrar.casework.inquiries.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.inquiries.DeskInquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.inquiries.TakeInquiry;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code desk-inquiry}: a question that came by another way than the website (A1 to A4, A6, C1). */
@Component
class DeskInquirySubmission implements StartSubmission<TakeInquiry> {

    private static final List<String> CHANNELS =
            List.of("INTERVIEW", "PHONE", "LETTER", "FAX", "CORRESPONDENCE", "EMAIL", "VOLUNTEER");
    private static final List<String> NAMED = List.of("UNNAMED", "NAMED");

    /** How the answer is announced to somebody who is taken down now. */
    private static final List<String> ANNOUNCED = List.of("SMS", "PHONE", "WEBSITE");

    private static final int PAGES = 999;

    private final DeskInquiries desk;

    DeskInquirySubmission(DeskInquiries desk) {
        this.desk = desk;
    }

    @Override
    public String processId() {
        return DeskInquiry.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.INQ;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.of(
                        "kind",
                        "choice",
                        true,
                        "نوع الاستفسار",
                        "Kind of inquiry",
                        Arrays.stream(InquiryKind.values()).map(Enum::name).toList()),
                FormField.of("question", "text", true, "السؤال", "Question", List.of()),
                FormField.of("named", "choice", true, "هل ذكر السائل اسمه؟", "Did the asker give a name?", NAMED),
                FormField.of("person", "part", false, "السائل", "The asker", List.of()),
                FormField.of("announceBy", "choice", false, "إبلاغه بالإجابة", "The answer is announced by", ANNOUNCED),
                FormField.of("aboutCase", "text", false, "رقم معاملته", "Number of the asker's case", List.of()),
                FormField.of("proven", "boolean", false, "تُحقِّق من هويته", "Identity verified", List.of()),
                FormField.of("paper", "part", false, "بيانات الخطاب أو الفاكس", "Letter or fax", List.of()));
    }

    @Override
    public TakeInquiry read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Channel channel = channel(reader);
        InquiryKind kind = reader.choice("kind", true, InquiryKind.class);
        boolean named = "NAMED".equals(reader.choice("named", true, Set.copyOf(NAMED)));
        boolean about = kind == InquiryKind.ABOUT_CASE;
        FormReader person = reader.part("person");
        UUID known = named ? person.id("id", false) : null;
        boolean nobody = named && known == null && isEmpty(person);
        if (nobody && !about) {
            reader.wrong("person", "inquiries.desk.askerNeeded");
        }
        FormReader paper = reader.part("paper");
        TakeInquiry command = new TakeInquiry(
                channel,
                kind,
                form.get("question") == null ? null : String.valueOf(form.get("question")),
                known,
                named && known == null && !nobody ? typed(reader, person) : null,
                about ? reader.text("aboutCase", true, 60) : null,
                reader.bool("proven", false),
                new TakeInquiry.Paper(
                        paper.text("incomingNumber", false, 40),
                        paper.text("reference", false, 60),
                        paper.date("sentOn", false),
                        paper.number("pages", false, 1, PAGES)));
        reader.also(desk.problems(command, by.id()));
        reader.done();
        return command;
    }

    private static Channel channel(FormReader reader) {
        String code = reader.choice("channel", true, Set.copyOf(CHANNELS));
        return code == null || !CHANNELS.contains(code) ? null : Channel.valueOf(code);
    }

    /** Neither found nor taken down. */
    private static boolean isEmpty(FormReader person) {
        return person.text("name", false, 300) == null && person.text("mobile", false, 60) == null;
    }

    private static RegisterParty typed(FormReader reader, FormReader person) {
        String announced = reader.choice("announceBy", true, Set.copyOf(ANNOUNCED));
        Channel by = announced == null || !ANNOUNCED.contains(announced) ? null : Channel.valueOf(announced);
        String mobile = person.text("mobile", by == Channel.SMS || by == Channel.PHONE, 60);
        return new RegisterParty(
                person.text("name", false, 300),
                person.text("nationalId", false, 60),
                mobile,
                null,
                null,
                null,
                null,
                person.choice("addressForm", false, AddressForm.class),
                by == null ? List.of() : List.of(by),
                null,
                null);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, TakeInquiry command, StaffUser by) {
        desk.take(caseNumber, command, by.id());
        return Map.of();
    }
}
