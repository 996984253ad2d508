package sa.org.esrar.casework.inquiries;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseStatus;

/** How it is told where an inquiry stands: on its page, and aloud in a call (glossary, section 5). */
@Component
public class InquiryWords {

    private final Messages messages;

    InquiryWords(Messages messages) {
        this.messages = messages;
    }

    /** @param date of the answer as it is shown or spoken, empty while there is none */
    public String sentence(CaseStatus status, String date, String language) {
        return messages.text("inquiries.status." + status + ".sentence", language, date);
    }

    public String kind(InquiryKind kind, String language) {
        return messages.text("inquiries.kind." + kind, language);
    }
}
