package sa.org.esrar.casework.notifications;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.datastore.DataStore;

/** Messages that can be read on screen: only on the embedded default, where none reaches a telephone. */
@Service
public class ReadableMessages {

    private final OutboxMessages messages;
    private final DataStore store;

    ReadableMessages(OutboxMessages messages, DataStore store) {
        this.messages = messages;
        this.store = store;
    }

    /** Whether this installation keeps texts readable. */
    boolean here() {
        return store.embedded();
    }

    /** @throws ApiException 404 on an external database */
    @Transactional(readOnly = true)
    public List<MessageView> ofCase(String caseNumber) {
        if (!here()) {
            throw new ApiException(404, "api.notFound");
        }
        return messages.ofCase(caseNumber);
    }
}
