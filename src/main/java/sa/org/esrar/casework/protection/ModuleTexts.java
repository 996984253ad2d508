package sa.org.esrar.casework.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What people typed lies encrypted (F2), that of each module under a purpose of its own; of nothing nothing is kept. */
public abstract class ModuleTexts {

    private final Protection protection;
    private final ObjectMapper json;
    private final String purpose;

    protected ModuleTexts(Protection protection, ObjectMapper json, String purpose) {
        this.protection = protection;
        this.json = json;
        this.purpose = purpose;
    }

    /** Null gives null; so does the opening of nothing. */
    public byte[] seal(String text) {
        return text == null ? null : protection.encrypt(purpose, text);
    }

    public String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(purpose, cipher);
    }

    public byte[] sealObject(Object value) {
        try {
            return seal(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public <T> T openObject(byte[] cipher, Class<T> type) {
        try {
            return cipher == null ? null : json.readValue(open(cipher), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected <T> T openObject(byte[] cipher, TypeReference<T> type) {
        try {
            return cipher == null ? null : json.readValue(open(cipher), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
