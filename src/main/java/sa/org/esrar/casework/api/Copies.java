package sa.org.esrar.casework.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * This node's copies of what every page asks for, is the same for everybody, and changes seldom. Each is read again
 * after {@code casework.api.copies-kept}, so that what another node changed is seen then. Not for what a rule of the
 * policy or a right hangs on: that is read where it is needed.
 */
@Component
public class Copies {

    private static final String ONLY = "";

    private final Duration kept;

    Copies(ApiSettings settings) {
        this.kept = settings.copiesKept();
    }

    /** @param read is asked once for all who wait; never gives null */
    public <T> Supplier<T> of(Supplier<T> read) {
        LoadingCache<String, T> copy =
                Caffeine.newBuilder().expireAfterWrite(kept).build(any -> read.get());
        return () -> copy.get(ONLY);
    }

    /** For copies by key, {@code most} at a time. */
    public <K, T> Cache<K, T> many(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterWrite(kept).build();
    }
}
