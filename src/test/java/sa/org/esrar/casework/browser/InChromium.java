package sa.org.esrar.casework.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;

/** The browser in front of the whole application. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeAll
    void startTheBrowser() {
        chromium = Chromium.start();
    }
}
