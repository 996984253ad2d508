package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.requests.DeskIntakes;
import sa.org.esrar.casework.requests.TakeIntake;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code desk-intake}: who comes, for whom, with what (A1–A4, A6, C1–C3). */
@Component
class DeskIntakeSubmission implements StartSubmission<TakeIntake> {

    private static final List<String> CHANNELS = List.of("INTERVIEW", "LETTER", "PHONE", "FAX", "VOLUNTEER");

    private final DeskIntakes intakes;

    DeskIntakeSubmission(DeskIntakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public String processId() {
        return DeskIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.REQ;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.of(
                        "noticeGiven",
                        "boolean",
                        true,
                        "سُلِّم إشعار الخصوصية أو قُرئ",
                        "Privacy notice given",
                        List.of()),
                FormField.of("particulars", "part", false, "بيانات القناة", "What the channel asks for", List.of()),
                FormField.of("person", "part", true, "صاحب العلاقة", "The person", List.of()),
                FormField.of("family", "part", false, "الأسرة", "The household", List.of()),
                FormField.of("actsFor", "choice", true, "من يتولى الطلب", "Who acts", IntakeFields.ACTS_FOR),
                FormField.of("acting", "part", false, "الوكيل أو الولي", "Agent or guardian", List.of()),
                FormField.of("volunteer", "part", false, "المتطوع", "The volunteer", List.of()),
                FormField.of("serviceCode", "text", true, "الخدمة", "Service", List.of()),
                FormField.of("answers", "part", false, "بيانات الطلب", "The service's fields", List.of()),
                Sightings.FIELD);
    }

    @Override
    public TakeIntake read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        TakeIntake intake = new TakeIntake(
                reader.choice("channel", false, Channel.class),
                reader.bool("noticeGiven", false),
                IntakeFields.someone(reader.part("person")),
                IntakeFields.family(reader.part("family")),
                IntakeFields.acting(reader),
                IntakeFields.someoneOrNone(reader.part("volunteer")),
                IntakeFields.particulars(reader.part("particulars")),
                reader.text("serviceCode", false, 60),
                reader.values("answers"),
                Sightings.read(reader));
        reader.also(intakes.problems(intake, by.id()));
        reader.done();
        return intake;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, TakeIntake intake, StaffUser by) {
        boolean complete = intakes.take(caseNumber, intake, by.id());
        return Map.of(
                DeskIntake.COMPLETE,
                complete,
                DeskIntake.FILED_BY_VOLUNTEER,
                intake.channel() == Channel.VOLUNTEER,
                DeskIntake.CONFIRMED,
                false);
    }
}
