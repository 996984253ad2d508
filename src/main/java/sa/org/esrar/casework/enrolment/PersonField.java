package sa.org.esrar.casework.enrolment;

import java.util.List;
import java.util.Optional;

/**
 * What a column of a list may hold; the names are those of the fields in messages about a wrong row. Stored matchings count in
 * this order: what is new comes last.
 */
public enum PersonField {
    NAME("name"),
    NATIONAL_ID("nationalId"),
    MOBILE("mobile"),
    OWNER("owner"),
    EMAIL("email"),
    CATEGORY("category"),
    FIELD("field"),
    ADDRESS_FORM("addressForm"),
    CHANNELS("agreedChannels"),
    CONTACT_TIME("contactTime"),
    LANGUAGE("language"),
    TOWN("town"),
    SHORT_ADDRESS("shortAddress"),
    HOUSEHOLD("household"),
    RELATION("relation"),
    MEMBER("member"),
    MEMBER_SINCE("memberSince");

    /** Without a column for each of these no row can be taken. */
    public static final List<PersonField> NEEDED = List.of(NAME, CATEGORY, ADDRESS_FORM);

    private final String fieldName;

    PersonField(String fieldName) {
        this.fieldName = fieldName;
    }

    /** As in messages and forms. */
    public String fieldName() {
        return fieldName;
    }

    /** The field of that name. */
    public static Optional<PersonField> named(String fieldName) {
        return List.of(values()).stream()
                .filter(field -> field.fieldName.equals(fieldName))
                .findFirst();
    }
}
