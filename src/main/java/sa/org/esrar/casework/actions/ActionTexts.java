package sa.org.esrar.casework.actions;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a corrective action. */
@Component
class ActionTexts extends ModuleTexts {

    static final String PURPOSE = "actions.text";

    ActionTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }
}
