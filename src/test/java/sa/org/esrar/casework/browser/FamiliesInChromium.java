package sa.org.esrar.casework.browser;

import com.github.benmanes.caffeine.cache.Cache;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** Families on the pages of their requests, in one browser for the whole class. */
abstract class FamiliesInChromium extends InChromium {

    /** A request that asks for no paper, and one that asks for a picture. */
    static final FilingSample LICENCE = FilingSample.licensing("فاطمة علي الجريدي", "1999990029", "0519990002");

    static final FilingSample STALL = FilingSample.ten().get(2);

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RateLimits limits;

    final PageChecks checks = new PageChecks();
    /** Case numbers begin anew in the next class, the limits of this one would go on. */
    @AfterEach
    void nobodyIsTiredAnyMore() {
        ((Cache<?, ?>) ReflectionTestUtils.getField(limits, "buckets")).invalidateAll();
    }

    /** Until the test ends a limit refuses this key. */
    void tire(String limit, String key) {
        try {
            while (true) {
                limits.check(limit, key);
            }
        } catch (ApiException tooMany) {
            // As meant.
        }
    }

    FamilyPage family(String language, int width) {
        return new FamilyPage(chromium.browser(), port, language, width);
    }

    FamilyPage telephone(String language) {
        return family(language, FilingSample.TELEPHONE);
    }

    FamilyPage telephoneWithoutScript(String language) {
        return FamilyPage.withoutScript(chromium.browser(), port, language, FilingSample.TELEPHONE);
    }
}
