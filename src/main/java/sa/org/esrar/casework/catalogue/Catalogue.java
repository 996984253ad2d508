package sa.org.esrar.casework.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sa.org.esrar.casework.api.FieldProblem;

/** The services that the association offers, by version. */
public interface Catalogue {

    List<ServiceDefinition> services();

    Optional<ServiceDefinition> service(String code);

    /** The definition under which a case was filed. */
    ServiceDefinition service(String code, int version);

    /**
     * Checks and normalises answers (digits, IBAN, dates) against a service's fields.
     *
     * @param complete whether a missing required answer is a problem, or only a wrong one
     */
    Checked check(ServiceDefinition service, Map<String, Object> answers, boolean complete, String fieldPrefix);

    /** The normalised answers, and what is wrong with the others. */
    record Checked(Map<String, Object> answers, List<FieldProblem> problems) {}
}
