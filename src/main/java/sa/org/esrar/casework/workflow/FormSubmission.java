package sa.org.esrar.casework.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * What a person hands in with one embedded form (decision 3): checked when it is handed in, applied once, for the same
 * person, in the engine's transaction.
 *
 * @param <C> the command record that the form's fields become
 */
public interface FormSubmission<C> {

    /** The BPMN id that the form belongs to; names the form's schema in the API's description. */
    String formId();

    /** The form's fields, for OpenAPI and for the staff API's answer. */
    List<FormField> fields();

    /**
     * Applies the command through the module's service, in the engine's transaction. The service checks every rule
     * again.
     *
     * @return the routing facts for the process: Booleans, codes, dates and numbers only (decision 2)
     */
    Map<String, Object> apply(String caseNumber, C command, StaffUser by);

    /**
     * One field of a form.
     *
     * @param type {@code text}, {@code choice}, {@code boolean}, {@code date}, {@code money}, {@code number},
     *     {@code list}, {@code part} (fields of its own)
     * @param options codes of a choice, else empty
     */
    record FormField(String name, String type, boolean required, Localized label, List<String> options) {

        public static FormField of(
                String name, String type, boolean required, String ar, String en, List<String> options) {
            return new FormField(name, type, required, new Localized(ar, en), options);
        }

        public static FormField text(String name, boolean required, String ar, String en) {
            return of(name, "text", required, ar, en, List.of());
        }

        public static FormField bool(String name, boolean required, String ar, String en) {
            return of(name, "boolean", required, ar, en, List.of());
        }

        public static FormField choice(
                String name, boolean required, String ar, String en, Class<? extends Enum<?>> codes) {
            return of(name, "choice", required, ar, en, codes(codes));
        }

        public static List<String> codes(Class<? extends Enum<?>> codes) {
            return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
        }
    }
}
