package sa.org.esrar.casework.datachange.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.datachange.DeskDataChanges;
import sa.org.esrar.casework.datachange.TakeDataChange;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PostalAddress;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code data-change-intake}: the original is sighted, the new values are typed (G3). */
@Component
class DataChangeIntakeSubmission implements StartSubmission<TakeDataChange> {

    private static final int LONGEST = 300;

    private final DeskDataChanges desk;

    DataChangeIntakeSubmission(DeskDataChanges desk) {
        this.desk = desk;
    }

    @Override
    public String processId() {
        return DataChangeIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.UPD;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("person", "part", true, "صاحب البيانات", "Whose data", List.of()),
                FormField.bool("sighted", true, "اطُّلع على أصل الهوية", "The original was sighted"),
                FormField.text("sightedNumber", true, "الرقم كما على الأصل", "The number on the original"),
                FormField.of("new", "part", true, "البيانات الجديدة", "The new values", List.of()));
    }

    @Override
    public TakeDataChange read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        UUID person = reader.part("person").id("id", false);
        if (person == null) {
            reader.wrong("person", "datachange.desk.personNeeded");
        }
        if (!reader.bool("sighted", false)) {
            reader.wrong("sighted", "datachange.desk.notSighted");
        }
        TakeDataChange command =
                new TakeDataChange(person, reader.text("sightedNumber", true, LONGEST), typed(reader.part("new")));
        reader.also(desk.problems(command, by.id()));
        reader.done();
        return command;
    }

    private static OwnData.Typed typed(FormReader values) {
        return new OwnData.Typed(
                text(values, "name"),
                text(values, "mobile"),
                text(values, "owner"),
                text(values, "email"),
                text(values, "language"),
                text(values, "contactTime"),
                text(values, "town"),
                text(values, "shortAddress"),
                address(values),
                text(values, "category"),
                text(values, "field"));
    }

    private static PostalAddress address(FormReader values) {
        return new PostalAddress(
                text(values, "building"),
                text(values, "street"),
                text(values, "district"),
                text(values, "city"),
                text(values, "postalCode"),
                text(values, "additionalNumber"),
                text(values, "poBox"));
    }

    private static String text(FormReader values, String name) {
        return values.text(name, false, LONGEST);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, TakeDataChange command, StaffUser by) {
        desk.take(caseNumber, command, by.id());
        return Map.of();
    }
}
