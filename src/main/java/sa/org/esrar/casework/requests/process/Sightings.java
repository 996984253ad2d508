package sa.org.esrar.casework.requests.process;

import java.util.List;
import sa.org.esrar.casework.requests.Sighting;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** The rows «اطلاع دون نسخ», alike in every form that has them. */
final class Sightings {

    static final FormField FIELD = FormField.of(
            "sighted",
            "list",
            false,
            "ما اطُّلع عليه دون نسخ: المستند والبيان",
            "Seen and not copied: item, fact",
            List.of());

    private Sightings() {}

    static List<Sighting> read(FormReader reader) {
        return reader.rows("sighted").stream()
                .map(row -> new Sighting(row.text("item", true, 60), row.text("fact", true, 200)))
                .toList();
    }
}
