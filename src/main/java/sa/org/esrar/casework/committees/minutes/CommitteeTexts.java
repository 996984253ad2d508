package sa.org.esrar.casework.committees.minutes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into minutes, and the minutes themselves. */
@Component
public class CommitteeTexts extends ModuleTexts {

    public static final String PURPOSE = "committees.text";

    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    CommitteeTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }

    public Map<String, Object> openForm(byte[] cipher) {
        return openObject(cipher, FORM);
    }

    public List<String> openList(byte[] cipher) {
        return cipher == null ? List.of() : openObject(cipher, LIST);
    }
}
