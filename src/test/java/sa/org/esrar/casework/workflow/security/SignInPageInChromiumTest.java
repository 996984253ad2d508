package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Chromium;
import sa.org.esrar.casework.support.DocsPictures;

/** The sign-in page as staff meet it. */
@CaseworkTest
class SignInPageInChromiumTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/staff/sign-in.*");

    @LocalServerPort
    int port;

    @Test
    void staffSignInInArabicWorkInTasklistAndSignOutToTheSamePage() {
        try (BrowserContext context = Chromium.start()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("ar-SA"))) {
            Page page = context.newPage();
            List<String> problems = new ArrayList<>();
            page.onConsoleMessage(message -> {
                // The browser asks for an icon by itself; the page names none.
                if (message.type().equals("error") && !message.location().contains("favicon.ico")) {
                    problems.add(message.text() + " " + message.location());
                }
            });
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            PlaywrightAssertions.assertThat(page).hasURL(SIGN_IN);
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            if (DocsPictures.areTaken()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sign-in.png")));
            }
            assertThat(problems).isEmpty();

            page.getByLabel("اسم المستخدم").fill("reception-1");
            page.getByLabel("كلمة المرور").fill("wrong");
            page.getByRole(AriaRole.BUTTON).click();
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).containsText("تعذّر الدخول");

            page.getByLabel("اسم المستخدم").fill("reception-2");
            page.getByLabel("كلمة المرور").fill(DemoPeople.PASSWORD);
            page.getByRole(AriaRole.BUTTON).click();
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
            page.locator(".account.dropdown > a").click();
            page.locator(".account .logout a").click();
            PlaywrightAssertions.assertThat(page).hasURL(SIGN_IN);
            page.getByText("English").click();
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("ltr");
        }
    }
}
