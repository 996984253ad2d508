package sa.org.esrar.casework.support;

import java.util.HashMap;
import java.util.Map;
import sa.org.esrar.casework.parties.OwnData;

/** What is typed into the forms of {@code data-change} and {@code data-change-intake}, and on the page of families. */
public final class DataChangeForms {

    private DataChangeForms() {}

    /** Only the mobile and the mail address; either may be null. */
    public static OwnData.Typed contact(String mobile, String email) {
        return new OwnData.Typed(null, mobile, null, email, null, null, null, null, null, null, null);
    }

    /** At the desk, the original in sight; what is new under the names of the form. */
    public static Map<String, Object> intake(Object person, String sightedNumber, Map<String, Object> changed) {
        return new HashMap<>(Map.of(
                "person",
                Map.of("id", person.toString()),
                "sighted",
                true,
                "sightedNumber",
                sightedNumber,
                "new",
                changed));
    }

    public static Map<String, Object> witnessed(String mobileCode) {
        return new HashMap<>(Map.of("confirmed", true, "mobileCode", mobileCode));
    }

    public static Map<String, Object> notWitnessed(String reason) {
        return Map.of("confirmed", false, "reason", reason);
    }

    public static Map<String, Object> accepted() {
        return new HashMap<>(Map.of("accepted", true));
    }

    public static Map<String, Object> declined(String reason) {
        return Map.of("accepted", false, "reason", reason);
    }

    public static Map<String, Object> reviewed(String finding) {
        return Map.of("finding", finding, "note", "سُمع صاحب البيانات هاتفياً.");
    }
}
