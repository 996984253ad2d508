package sa.org.esrar.casework.portal;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Steps that a capability adds to cases of every kind; one bean for each capability that does. */
public interface CommonSteps {

    /** Last parts of the steps' addresses. */
    Set<String> steps();

    /** What somebody typed into such a step and could not send, as they would read it on the page. */
    List<CasePages.Said> said(MultiValueMap<String, String> fields, String language);
}
