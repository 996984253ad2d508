package sa.org.esrar.casework.inquiries;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into an inquiry lies encrypted (F2). */
@Component
class InquiryTexts {

    static final String PURPOSE = "inquiries.text";

    private final Protection protection;

    InquiryTexts(Protection protection) {
        this.protection = protection;
    }

    byte[] seal(String text) {
        return text == null ? null : protection.encrypt(PURPOSE, text);
    }

    String open(byte[] cipher) {
        return cipher == null ? null : protection.decrypt(PURPOSE, cipher);
    }
}
