package sa.org.esrar.casework.inquiries;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseStatus;

/** How it is told where an inquiry stands: on its page, and aloud in a call (glossary, section 5). */
@Component
public class InquiryWords {

    private final Messages messages;
    private final InquirySettings settings;

    InquiryWords(Messages messages, InquirySettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** In how many working days a question is answered, to stand after «خلال». */
    public String within(String language) {
        return messages.text("api.count.workingDay.genitive", language, settings.answerWithin());
    }

    /** @param date of the answer as it is shown or spoken, empty while there is none */
    public String sentence(CaseStatus status, String date, String language) {
        return messages.text("inquiries.status." + status + ".sentence", language, date);
    }

    public String kind(InquiryKind kind, String language) {
        return messages.text("inquiries.kind." + kind, language);
    }
}
