package sa.org.esrar.casework.workflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** A form's fields as they lie in our tables: encrypted, for people type into them (F2). */
@Component
class SealedFields {

    static final String PURPOSE = "workflow.submission";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Protection protection;
    private final ObjectMapper json;

    SealedFields(Protection protection, ObjectMapper json) {
        this.protection = protection;
        this.json = json;
    }

    byte[] seal(Map<String, Object> fields) {
        try {
            return protection.encrypt(PURPOSE, json.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Map<String, Object> open(byte[] cipher) {
        try {
            return json.readValue(protection.decrypt(PURPOSE, cipher), FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
