package sa.org.esrar.casework.browser;

import com.github.benmanes.caffeine.cache.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** Families on the pages of their requests, in one browser for the whole class. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamiliesInChromium {

    /** A request that asks for no paper, and one that asks for a picture. */
    static final FilingSample LICENCE = FilingSample.licensing("فاطمة علي الجريدي", "1999990029", "0519990002");

    static final FilingSample STALL = FilingSample.ten().get(2);

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RateLimits limits;

    final PageChecks checks = new PageChecks();
    Chromium chromium;

    @BeforeAll
    void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

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
