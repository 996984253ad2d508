package sa.org.esrar.casework.complaints.process;

import java.util.Arrays;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** Short forms of what every form of this module declares. */
final class FormFields {

    private FormFields() {}

    static FormField text(String name, boolean required, String ar, String en) {
        return of(name, "text", required, ar, en, List.of());
    }

    static FormField bool(String name, boolean required, String ar, String en) {
        return of(name, "boolean", required, ar, en, List.of());
    }

    static FormField choice(String name, boolean required, String ar, String en, Class<? extends Enum<?>> codes) {
        return of(name, "choice", required, ar, en, codes(codes));
    }

    static FormField of(String name, String type, boolean required, String ar, String en, List<String> options) {
        return new FormField(name, type, required, new Localized(ar, en), options);
    }

    static List<String> codes(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
