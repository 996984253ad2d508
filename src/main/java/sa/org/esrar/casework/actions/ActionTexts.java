package sa.org.esrar.casework.actions;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a corrective action lies encrypted (F2). */
@Component
class ActionTexts {

    static final String PURPOSE = "actions.text";

    private final Protection protection;

    ActionTexts(Protection protection) {
        this.protection = protection;
    }

    byte[] seal(String text) {
        return text == null ? null : protection.encrypt(PURPOSE, text);
    }

    String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }
}
