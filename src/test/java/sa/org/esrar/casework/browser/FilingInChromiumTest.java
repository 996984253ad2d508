package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;

/** Ten families file their requests on a telephone or at a desk, in Arabic or in English, page by page to the receipt. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingInChromiumTest {

    @LocalServerPort
    int port;

    @Autowired
    Journey journey;

    private final PageChecks checks = new PageChecks();
    private Chromium chromium;

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

    static List<FilingSample> ten() {
        return FilingSample.ten();
    }

    @ParameterizedTest
    @MethodSource("ten")
    void requestIsFiledPageByPageToItsReceipt(FilingSample sample) {
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, sample.language(), sample.width())) {
            FilingSteps steps = new FilingSteps(family, page -> checks.look(family, page, sample.language()));
            Filed filed = steps.file(sample, journey);
            assertThat(family.page.locator(".portal-status"))
                    .containsText(sample.language().equals("ar") ? "13/12/2026م (04/07/1448هـ)" : "13/12/2026");
            assertThat(family.page.locator(".portal-status")).containsText(filed.caseNumber());
            assertThat(family.page.locator(".portal-code")).isVisible();
            steps.next();
            family.page.locator(".portal-timeline").first().waitFor();
            checks.look(family, "tracking received", sample.language());
            assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        }
        checks.report();
    }
}
