package sa.org.esrar.casework.inquiries;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into an inquiry. */
@Component
class InquiryTexts extends ModuleTexts {

    static final String PURPOSE = "inquiries.text";

    InquiryTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }
}
