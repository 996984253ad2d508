package sa.org.esrar.casework.complaints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a complaint lies encrypted (F2). */
@Component
class ComplaintTexts {

    static final String PURPOSE = "complaints.text";

    private final Protection protection;
    private final ObjectMapper json;

    ComplaintTexts(Protection protection, ObjectMapper json) {
        this.protection = protection;
        this.json = json;
    }

    byte[] seal(Object value) {
        try {
            return protection.encrypt(PURPOSE, json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Null gives null. */
    <T> T open(byte[] cipher, Class<T> type) {
        try {
            return cipher == null ? null : json.readValue(protection.decrypt(PURPOSE, cipher), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
