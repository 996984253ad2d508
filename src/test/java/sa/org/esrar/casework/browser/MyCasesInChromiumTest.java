package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;

/** A family's own pages behind her telephone and her link, looked at on a telephone and a desktop in both languages. */
class MyCasesInChromiumTest extends InChromium {

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final SoftAssertions all = new SoftAssertions();

    @ParameterizedTest
    @CsvSource({"ar,360", "ar,1366", "en,360", "en,1366"})
    void numberCodeListCaseChannelAndLink(String language, int width) {
        Filed filed = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        Filed shared = families.signed("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED");
        handOver(filed);
        jdbc.sql("delete from one_time_code").update();
        String where = "-" + language + "-" + width;
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, language, width)) {
            family.open("/my-cases");
            look(family, "my-cases-number" + where);
            family.page.locator("#mobile").fill("12");
            send(family);
            look(family, "my-cases-number-wrong" + where);
            assertThat(family.page.locator("#mobile")).isFocused();
            family.page.locator("#mobile").fill("٠٥١٩٩٩٠٠٠٧");
            send(family);
            look(family, "my-cases-code" + where);
            family.page.locator("#code").fill("1");
            send(family);
            look(family, "my-cases-code-wrong" + where);
            family.page.locator("#code").fill(families.lastCode("otp.signIn"));
            send(family);
            look(family, "my-cases-list" + where);
            family.page.locator("#renew-0").click();
            look(family, "my-cases-renewed" + where);
            family.page.locator("#open-0").click();
            family.page.locator(".portal-status").waitFor();
            family.page.locator("details.card").first().locator("summary").click();
            look(family, "case-arrival" + where);
            family.page.locator("a[href$='/channel']").click();
            look(family, "channel" + where);
            family.page.locator("#channel-EMAIL").check();
            family.page.locator("#email").fill("zainab@example.org");
            send(family);
            look(family, "channel-codes" + where);
            family.page.locator("#code").fill(families.lastCode("otp.channel"));
            family.page.locator("#emailCode").fill("000");
            send(family);
            look(family, "channel-code-wrong" + where);
            assertThat(family.page.locator("#email")).hasValue("zainab@example.org");
        }
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, language, width)) {
            family.open(families.link(shared, "request.received"));
            look(family, "link-shared" + where);
            family.open("/l/abcdefgh2345");
            look(family, "link-unknown" + where);
        }
        all.assertAll();
    }

    private void handOver(Filed filed) {
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", RequestForms.approval("2026-12-20"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        journey.submit("liaison-1", filed, "userTask_fulfilEntitlement", RequestForms.delivered("2026-11-22"))
                .expect(200);
    }

    private static void send(FamilyPage family) {
        family.page.locator("main form button[type=submit]").first().click();
        family.page.waitForLoadState();
    }

    private void look(FamilyPage family, String name) {
        family.page.locator("main h1").waitFor();
        all.assertThat(family.fits()).as("width of " + name).isTrue();
        all.assertThat(family.page.content()).as("texts of " + name).doesNotContain("??");
        all.assertThat(Axe.violations(family.page)).as("axe on " + name).isEmpty();
        all.assertThat(family.troubles).as("console on " + name).isEmpty();
        Pictures.take(family.page.locator("main"), name);
    }
}
