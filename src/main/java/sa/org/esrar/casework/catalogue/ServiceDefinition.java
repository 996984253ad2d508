package sa.org.esrar.casework.catalogue;

import java.math.BigDecimal;
import java.util.List;
import sa.org.esrar.casework.api.Localized;

/**
 * One service for web, desk and paper alike (B5).
 *
 * @param code e.g. {@code fair-stall}
 * @param committee group id of the committee that decides, an input of the decision table
 */
public record ServiceDefinition(
        String code,
        int version,
        Localized name,
        Localized summary,
        String committee,
        List<Criterion> criteria,
        List<RequiredItem> items,
        List<FormFieldDefinition> fields) {

    public ServiceDefinition {
        criteria = List.copyOf(criteria);
        items = List.copyOf(items);
        fields = List.copyOf(fields);
    }

    /** A condition of the service, e.g. S3-2 (C2). */
    public record Criterion(String code, Localized text) {}

    /**
     * A thing that must be shown or handed in.
     *
     * @param purpose why it is asked for, shown beside it
     */
    public record RequiredItem(
            String code, Localized name, Localized purpose, EvidenceMode mode, NeededFor neededFor, boolean optional) {}

    /** How a fact is proven (samples, section 3). */
    public enum EvidenceMode {
        SIGHT,
        FACT,
        UPLOAD,
        DECLARE
    }

    /** Whether the item is needed for a complete request or only before money or goods are handed over. */
    public enum NeededFor {
        COMPLETENESS,
        FULFILMENT
    }

    /**
     * A field of the service's form.
     *
     * @param type {@code text}, {@code choice}, {@code multi}, {@code boolean}, {@code accept} (a yes that is needed),
     *     {@code date}, {@code money}, {@code number}, {@code iban}, {@code lines}
     * @param requiredWhen name of an earlier yes/no field; a yes there makes this one required; or null
     * @param maxLength of a text, in characters
     * @param min least money or number
     * @param max greatest money or number; of lines the greatest count
     * @param when {@code past} or {@code future} for a date that cannot lie on the other side of today; or null
     * @param item code of the FACT or DECLARE item that this field answers, or null
     * @param columns of lines, else empty
     */
    public record FormFieldDefinition(
            String name,
            String type,
            boolean required,
            String requiredWhen,
            Localized label,
            Localized hint,
            Integer maxLength,
            BigDecimal min,
            BigDecimal max,
            String when,
            List<Option> options,
            String item,
            List<FormFieldDefinition> columns) {

        public FormFieldDefinition {
            options = options == null ? List.of() : List.copyOf(options);
            columns = columns == null ? List.of() : List.copyOf(columns);
        }
    }

    /** A choice. */
    public record Option(String code, Localized label) {}
}
