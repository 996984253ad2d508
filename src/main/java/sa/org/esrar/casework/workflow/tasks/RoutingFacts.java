package sa.org.esrar.casework.workflow.tasks;

import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

/** Decision 2: a process variable is a Boolean, a code, a date or a number; never what somebody typed. */
final class RoutingFacts {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private RoutingFacts() {}

    /** @throws IllegalStateException when one of them is something else */
    static Map<String, Object> of(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            boolean fact = value == null
                    || value instanceof Boolean
                    || value instanceof Number
                    || value instanceof Date
                    || value instanceof String code && CODE.matcher(code).matches();
            if (!fact) {
                throw new IllegalStateException("Not a routing fact: " + name);
            }
        });
        return facts;
    }
}
