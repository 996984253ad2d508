package sa.org.esrar.casework.compensation.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed about a compensation. */
@Component
public class CompensationTexts extends ModuleTexts {

    /** Of the key that these texts are encrypted with. */
    public static final String PURPOSE = "compensation.text";

    CompensationTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }
}
