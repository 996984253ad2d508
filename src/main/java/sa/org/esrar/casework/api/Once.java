package sa.org.esrar.casework.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For a page what {@link Idempotent} is for the API: the same form sent twice acts once, and the second sending gets the
 * first one's answer for 24 hours.
 */
@Component
public class Once {

    private final IdempotencyStore store;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Once(IdempotencyStore store, ObjectMapper json, PlatformTransactionManager transactions) {
        this.store = store;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work in one transaction with the record of its answer. Other content under the same key, as after going
     * back in the browser and changing something, is work of its own; what was refused may be tried again.
     *
     * @param key random, from the form; the caller has named the form in it
     * @param content all that was sent, for Jackson to write
     * @throws ApiException 409 while the first sending is still at work after the time that one waits for it
     */
    public <T> T perform(String key, Object content, Class<T> answer, Supplier<T> work) {
        byte[] sent = written(content).getBytes(StandardCharsets.UTF_8);
        MessageDigest scope = BodyDigest.sha256();
        scope.update(key.getBytes(StandardCharsets.UTF_8));
        scope.update((byte) 0);
        byte[] once = scope.digest(sent);
        return transaction.execute(status -> {
            if (!store.take(once, sent)) {
                return read(store.answer(once, sent).body(), answer);
            }
            T result = work.get();
            store.keep(once, new StoredAnswer(200, null, null, written(result)));
            return result;
        });
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer does not fit " + type.getSimpleName(), e);
        }
    }
}
