package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CopiesTest {

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void aCopyIsReadOnceInItsTime() {
        Supplier<Integer> copy = copies(Duration.ofHours(1)).of(read::incrementAndGet);
        assertThat(copy.get()).isEqualTo(1);
        assertThat(copy.get()).isEqualTo(1);
    }

    @Test
    void afterItsTimeItIsReadAgain() throws Exception {
        Supplier<Integer> copy = copies(Duration.ofMillis(20)).of(read::incrementAndGet);
        assertThat(copy.get()).isEqualTo(1);
        Thread.sleep(40);
        assertThat(copy.get()).isEqualTo(2);
    }

    @Test
    void copiesByKeyAreApart() {
        Cache<String, Integer> copies = copies(Duration.ofHours(1)).many(10);
        assertThat(copies.get("ar", key -> read.incrementAndGet())).isEqualTo(1);
        assertThat(copies.get("en", key -> read.incrementAndGet())).isEqualTo(2);
        assertThat(copies.get("ar", key -> read.incrementAndGet())).isEqualTo(1);
    }

    @Test
    void withoutATimeEverythingIsReadEachTime() {
        Supplier<Integer> copy = copies(Duration.ZERO).of(read::incrementAndGet);
        assertThat(copy.get()).isEqualTo(1);
        assertThat(copy.get()).isEqualTo(2);
    }

    private static Copies copies(Duration kept) {
        return new Copies(new ApiSettings(DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, kept, Map.of(), 1));
    }
}
