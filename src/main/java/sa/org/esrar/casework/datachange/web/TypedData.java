package sa.org.esrar.casework.datachange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PostalAddress;

/** The fields of the page on which somebody changes their own data. */
final class TypedData {

    /** By name, with the key of its label; choices are codes and say nothing to a reader. */
    static final Map<String, String> FIELDS = fields();

    /** Folded away on the page until something of it is typed. */
    static final Set<String> ADDRESS = Set.of(
            "town",
            "shortAddress",
            "building",
            "street",
            "district",
            "city",
            "postalCode",
            "additionalNumber",
            "poBox");

    static final Set<String> ACTIVITY = Set.of("category", "field");

    private TypedData() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mobile", "datachange.field.MOBILE");
        fields.put("email", "datachange.field.EMAIL");
        fields.put("town", "datachange.field.TOWN");
        fields.put("shortAddress", "datachange.field.SHORT_ADDRESS");
        for (String part :
                List.of("building", "street", "district", "city", "postalCode", "additionalNumber", "poBox")) {
            fields.put(part, "datachange.address." + part);
        }
        return fields;
    }

    static OwnData.Typed of(Map<String, String> form) {
        return new OwnData.Typed(
                null,
                form.get("mobile"),
                form.get("owner"),
                form.get("email"),
                form.get("language"),
                form.get("contactTime"),
                form.get("town"),
                form.get("shortAddress"),
                new PostalAddress(
                        form.get("building"),
                        form.get("street"),
                        form.get("district"),
                        form.get("city"),
                        form.get("postalCode"),
                        form.get("additionalNumber"),
                        form.get("poBox")),
                form.get("category"),
                form.get("field"));
    }
}
