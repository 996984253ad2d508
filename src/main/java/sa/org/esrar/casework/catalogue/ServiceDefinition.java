package sa.org.esrar.casework.catalogue;

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
     * @param type {@code text}, {@code choice}, {@code multi}, {@code boolean}, {@code date}, {@code money},
     *     {@code number}, {@code iban}, {@code lines}
     * @param item code of the FACT or DECLARE item that this field answers, or null
     */
    public record FormFieldDefinition(
            String name,
            String type,
            boolean required,
            Localized label,
            Localized hint,
            Integer maxLength,
            java.math.BigDecimal min,
            java.math.BigDecimal max,
            List<Option> options,
            String item) {}

    /** A choice. */
    public record Option(String code, Localized label) {}
}
