package sa.org.esrar.casework.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a suggestion or a word of thanks. */
@Component
class FeedbackTexts extends ModuleTexts {

    static final String PURPOSE = "feedback.text";

    FeedbackTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
    }
}
