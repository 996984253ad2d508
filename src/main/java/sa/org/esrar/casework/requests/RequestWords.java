package sa.org.esrar.casework.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseStatus;

/** How it is told where a request stands: on the tracking page, and aloud in a call (glossary, section 5). */
@Component
public class RequestWords {

    /** Why the committee asks for an item again. */
    private static final String PROVED_INVALID = "INVALID";

    private final Messages messages;

    RequestWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * The sentence below the status.
     *
     * @param date of the answer as it is shown or spoken, empty while there is none
     */
    public String sentence(CaseStatus status, RequestStage stage, String date, String language) {
        return switch (stage) {
            case ABANDONED -> messages.text("requests.abandoned.sentence", language);
            case SIGNATURE_DENIED -> messages.text("requests.signatureDenied.sentence", language);
            default -> messages.text("requests.status." + status + ".sentence", language, date);
        };
    }

    /** The items that an officer named, or the one that the committee asks for again. */
    public static List<OpenItem> left(RequestDossier.Standing request) {
        RequestDossier.StudyRound asked = request.question();
        if (asked == null) {
            return request.left();
        }
        return request.service().items().stream()
                .filter(item -> item.code().equals(asked.invalidItem()))
                .map(item -> new OpenItem(item.code(), item.name(), PROVED_INVALID, null))
                .toList();
    }
}
