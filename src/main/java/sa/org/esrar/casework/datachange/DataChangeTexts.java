package sa.org.esrar.casework.datachange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.protection.Protection;

/** Old and new values, and what people typed, lie encrypted (F2). */
@Component
class DataChangeTexts {

    static final String PURPOSE = "datachange.text";

    private static final TypeReference<EnumMap<PartyField, String>> VALUES = new TypeReference<>() {};

    private final Protection protection;
    private final ObjectMapper json;

    DataChangeTexts(Protection protection, ObjectMapper json) {
        this.protection = protection;
        this.json = json;
    }

    byte[] seal(Map<PartyField, String> values) {
        try {
            return protection.encrypt(PURPOSE, json.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Map<PartyField, String> values(byte[] cipher) {
        try {
            return json.readValue(protection.decrypt(PURPOSE, cipher), VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(String text) {
        return text == null ? null : protection.encrypt(PURPOSE, text);
    }

    String text(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }
}
