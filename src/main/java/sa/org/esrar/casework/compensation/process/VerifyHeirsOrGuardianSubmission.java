package sa.org.esrar.casework.compensation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.compensation.representation.VerifyRepresentation;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_verifyHeirsOrGuardian}: who acts, by papers whose numbers were checked with their issuer (D4). */
@Component
class VerifyHeirsOrGuardianSubmission implements TaskSubmission<VerifyRepresentation> {

    private static final int NUMBER = 40;
    private static final List<String> BECAUSE = List.of("MINOR", "INCAPACITY");

    private final Representations representations;

    VerifyHeirsOrGuardianSubmission(Representations representations) {
        this.representations = representations;
    }

    @Override
    public String taskKey() {
        return "userTask_verifyHeirsOrGuardian";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("kind", true, "الصفة", "In which capacity", RepresentationKind.class),
                FormField.bool("onRecord", false, "الولي مسجَّل من قبل", "The guardian is on record"),
                FormField.of("agent", "part", false, "من يمثّل", "Who acts", List.of()),
                FormField.of("because", "choice", false, "سبب الولاية", "Why there is a guardian", BECAUSE),
                FormField.of("wardBornOn", "date", false, "تاريخ ميلاد القاصر", "The minor was born on", List.of()),
                FormField.text("deedNumber", true, "رقم الصك", "Number of the deed"),
                FormField.text("agencyNumber", false, "رقم وكالة الورثة", "Number of the heirs' agency"),
                FormField.text("issuer", true, "الجهة التي تُحقق لديها", "With whom it was checked"),
                FormField.of("checkedOn", "date", true, "تاريخ التحقق", "Checked on", List.of()),
                FormField.of("until", "date", false, "سارية حتى", "In force until", List.of()),
                FormField.bool("sighted", true, "اطُّلع على الأصل دون نسخ", "The original was sighted, not copied"));
    }

    @Override
    public VerifyRepresentation read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        RepresentationKind kind = reader.choice("kind", true, RepresentationKind.class);
        boolean heirs = kind == RepresentationKind.HEIRS;
        boolean onRecord = kind == RepresentationKind.GUARDIAN && reader.bool("onRecord", false);
        boolean newGuardian = kind == RepresentationKind.GUARDIAN && !onRecord;
        if (!reader.bool("sighted", false)) {
            reader.wrong("sighted", "compensation.representation.notSighted");
        }
        VerifyRepresentation command = new VerifyRepresentation(
                kind,
                onRecord ? null : who(reader.part("agent")),
                reader.text("deedNumber", true, NUMBER),
                heirs ? reader.text("agencyNumber", true, NUMBER) : null,
                reader.text("issuer", true, 200),
                reader.date("checkedOn", true),
                reader.date("until", false),
                newGuardian ? bornOn(reader) : null);
        reader.done();
        reader.also(representations.problems(caseNumber, command));
        reader.done();
        return command;
    }

    /** Null for a person without legal capacity. */
    private static LocalDate bornOn(FormReader reader) {
        return "MINOR".equals(reader.choice("because", true, Set.copyOf(BECAUSE)))
                ? reader.date("wardBornOn", true)
                : null;
    }

    private static RegisterParty who(FormReader agent) {
        return new RegisterParty(
                agent.text("name", true, 300),
                agent.text("nationalId", true, 40),
                agent.text("mobile", true, 40),
                null,
                null,
                null,
                null,
                agent.choice("addressForm", true, AddressForm.class),
                List.of(Channel.SMS),
                null,
                null);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, VerifyRepresentation command, StaffUser by) {
        representations.verify(caseNumber, command, by.id());
        return Map.of();
    }
}
