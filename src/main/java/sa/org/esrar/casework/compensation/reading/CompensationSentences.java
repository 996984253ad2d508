package sa.org.esrar.casework.compensation.reading;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.compensation.cases.CompensationStage;

/** Where a compensation stands, in one sentence: on its page, and aloud in a call (C5). */
@Component
public class CompensationSentences {

    private final Messages messages;

    CompensationSentences(Messages messages) {
        this.messages = messages;
    }

    public String of(CompensationStage stage, String language) {
        return messages.text("compensation.sentence." + stage, language);
    }
}
