package sa.org.esrar.casework.oversight;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into reviews and instructions lies encrypted (F2). */
@Component
class OversightTexts {

    static final String PURPOSE = "oversight.text";

    private final Protection protection;

    OversightTexts(Protection protection) {
        this.protection = protection;
    }

    byte[] seal(String text) {
        return text == null ? null : protection.encrypt(PURPOSE, text);
    }

    String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }
}
