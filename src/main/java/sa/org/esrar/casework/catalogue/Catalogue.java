package sa.org.esrar.casework.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Localized;

/** The services that the association offers, by version. */
public interface Catalogue {

    List<ServiceDefinition> services();

    Optional<ServiceDefinition> service(String code);

    /**
     * The definition under which a case was filed.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such version
     */
    ServiceDefinition service(String code, int version);

    /**
     * Checks and normalises answers against a service's fields: digits of any script, direction marks and control
     * characters, dates (also Hijri and day first), money, IBAN, choices. Values of the result are {@code String} (also
     * for dates, yyyy-mm-dd), {@code Boolean}, {@code Long}, {@code BigDecimal} with two decimals, {@code List<String>}
     * or, for lines, {@code List<Map<String, Object>>}; checking a result again gives the same. What is empty is left out.
     *
     * @param complete whether a missing required answer is a problem, or only a wrong one
     * @param fieldPrefix put before the names of fields, e.g. {@code answers.}
     */
    Checked check(ServiceDefinition service, Map<String, Object> answers, boolean complete, String fieldPrefix);

    /**
     * What is left until the request is complete (C3): unanswered fields, and items needed for COMPLETENESS. An item that
     * fields answer is named once.
     *
     * @param answers as {@link #check} returned them
     * @param receivedItems codes of the items for which a document arrived
     */
    List<Missing> missing(ServiceDefinition service, Map<String, Object> answers, Set<String> receivedItems);

    /** The normalised answers, and what is wrong with the others. */
    record Checked(Map<String, Object> answers, List<FieldProblem> problems) {}

    /**
     * One thing that is left.
     *
     * @param code of the item, or the name of the field
     * @param name for «بقي لاكتمال طلبكم: …»
     * @param what to do about it, a sentence
     */
    record Missing(String code, Localized name, Localized what) {}
}
