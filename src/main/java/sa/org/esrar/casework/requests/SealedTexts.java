package sa.org.esrar.casework.requests;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a request. */
@Component
class SealedTexts extends ModuleTexts {

    static final String PURPOSE = "requests.text";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    SealedTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }

    Map<String, Object> openFields(byte[] cipher) {
        return openObject(cipher, FIELDS);
    }
}
