package sa.org.esrar.casework.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a request lies encrypted (F2). */
@Component
class SealedTexts {

    static final String PURPOSE = "requests.text";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Protection protection;
    private final ObjectMapper json;

    SealedTexts(Protection protection, ObjectMapper json) {
        this.protection = protection;
        this.json = json;
    }

    byte[] seal(String text) {
        return text == null ? null : protection.encrypt(PURPOSE, text);
    }

    String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }

    byte[] sealObject(Object value) {
        try {
            return seal(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <T> T openObject(byte[] cipher, Class<T> type) {
        try {
            return json.readValue(open(cipher), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> openFields(byte[] cipher) {
        try {
            return json.readValue(open(cipher), FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
