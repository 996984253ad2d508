package sa.org.esrar.casework.complaints;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a complaint. */
@Component
class ComplaintTexts extends ModuleTexts {

    static final String PURPOSE = "complaints.text";

    ComplaintTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }
}
