package sa.org.esrar.casework.workflow;

import java.util.Map;
import java.util.Optional;
import sa.org.esrar.casework.casefile.CaseNumbers;

/**
 * A task of one case that is about another: a decision entered into minutes, on a case of their agenda. Its fact {@link
 * #VARIABLE} names that case, whose file its form shows and from which its conflicts of interest exclude (F4).
 */
public final class ItemCase {

    public static final String VARIABLE = "itemCase";

    private ItemCase() {}

    /** @param facts the variables that the task sees */
    public static Optional<String> of(Map<String, Object> facts) {
        return Optional.ofNullable(facts.get(VARIABLE)).map(String::valueOf).filter(CaseNumbers::isCaseNumber);
    }
}
