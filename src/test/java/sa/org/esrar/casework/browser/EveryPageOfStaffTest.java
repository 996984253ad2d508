package sa.org.esrar.casework.browser;

import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Our own pages for staff, and the pages of what is refused to anybody, in both languages, as pictures too. */
class EveryPageOfStaffTest extends FamiliesInChromium {

    private static final String PASSWORD = "palm-garden-7-wells";

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RateLimits limits;

    @Autowired
    ReadableMessages readable;

    private final PageAlbum album = new PageAlbum(checks);

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void signInAndPassword(String language) {
        try (FamilyPage staff = telephone(language)) {
            staff.open("/staff/sign-in");
            album.lookClosely(staff, "staff-sign-in");
            signIn(staff, "reception-1", "wrong-password-1");
            album.look(staff, "staff-sign-in-refused");
            staff.open("/staff/sign-in?ended");
            album.look(staff, "staff-sign-in-ended");
            String newcomer = "newcomer-" + language;
            User user = identity.newUser(newcomer);
            user.setFirstName("تجربة");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(newcomer, "intake-officers");
            signIn(staff, newcomer, PASSWORD);
            staff.open("/staff/password");
            album.lookAtRefusal(staff, "staff-password");
            staff.page.locator("#present").fill("wrong-password-1");
            staff.page.locator("#chosen").fill("short");
            staff.page.locator("#again").fill("short");
            staff.page.locator("main .btn-primary").click();
            album.look(staff, "staff-password-problem");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void decisionsAndPublications(String language) {
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "service-chair", DemoPeople.PASSWORD);
            staff.open("/staff/decisions");
            album.lookAtRefusal(staff, "staff-decisions-none");
            Filed filed = decided();
            Filed other = decided();
            staff.open("/staff/decisions");
            album.lookClosely(staff, "staff-decisions");
            takeBack(staff, filed, "   ");
            album.lookAtRefusal(staff, "staff-decisions-problem");
            takeBack(staff, filed, "ورد ما يغيّر الرأي");
            album.look(staff, "staff-decisions-done");
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            journey.runDueJobs();
            takeBack(staff, other, "سبب متأخر");
            album.lookAtRefusal(staff, "staff-decisions-refused");
            staff.open("/staff/publications");
            album.lookAtRefusal(staff, "error-403");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "admin", DemoPeople.PASSWORD);
            staff.open("/staff/publications");
            album.lookAtRefusal(staff, "staff-publications");
            staff.page.locator("main button[type=submit]").click();
            staff.page.locator("[role=alert]").waitFor();
            album.look(staff, "staff-publications-problems");
            staff.page.locator("#titleAr").fill("اللائحة الأساسية (مثال)");
            staff.page.locator("#titleEn").fill("By-laws (example)");
            staff.page.locator("#from").fill("2026-11-01");
            staff.page.locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", pdf(language)));
            staff.page.locator("main button[type=submit]").click();
            staff.page.locator("[role=status]").waitFor();
            album.look(staff, "staff-publications-done");
        }
        checks.report();
    }

    /** The page is there on the embedded database alone. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void messages(String language) {
        Filed filed = decided();
        Object page = AopTestUtils.getUltimateTargetObject(readable);
        Object store = ReflectionTestUtils.getField(page, "store");
        ReflectionTestUtils.setField(page, "store", new DataStore(true, null));
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/messages");
            album.lookAtRefusal(staff, "staff-messages");
            staff.page.locator("#caseNumber").fill("1448/999999");
            staff.page.locator("main button").click();
            staff.page.locator("[role=status]").waitFor();
            album.look(staff, "staff-messages-none");
            staff.page.locator("#caseNumber").fill(filed.caseNumber());
            staff.page.locator("main button").click();
            staff.page.locator("table").waitFor();
            album.look(staff, "staff-messages-found");
        } finally {
            ReflectionTestUtils.setField(page, "store", store);
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatIsRefused(String language) {
        try (FamilyPage family = telephone(language)) {
            family.open("/no-such-page");
            album.lookAtRefusal(family, "error-404");
            family.open("/documents/policy-summary/versions/x");
            album.lookAtRefusal(family, "error-400");
            family.open("/track/leave");
            album.lookAtRefusal(family, "error-405");
            family.open("/track");
            family.page.context().clearCookies();
            family.page.locator("#caseNumber").fill("1");
            family.page.locator("#accessCode").fill("1");
            family.page.locator("main button[type=submit]").click();
            album.lookAtRefusal(family, "error-403-page-expired");
            tire("1448/424242");
            family.open("/track");
            family.page.locator("#caseNumber").fill("1448/424242");
            family.page.locator("#accessCode").fill("1");
            family.page.locator("main button[type=submit]").click();
            album.lookAtRefusal(family, "error-429");
            jdbc.sql("alter table published_document rename to elsewhere").update();
            try {
                family.open("/documents/policy-summary/versions/1");
                album.lookAtRefusal(family, "error-500");
            } finally {
                jdbc.sql("alter table elsewhere rename to published_document").update();
            }
        }
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            steps.begin(STALL);
            steps.details(STALL);
            steps.paper("product-photos")
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("a.jpg", "image/jpeg", new byte[13 * 1024 * 1024]));
            // As without script, which would have told before sending.
            steps.paper("product-photos").locator("form[enctype]").evaluate("form => form.submit()");
            family.page.waitForLoadState();
            album.lookAtRefusal(family, "error-413");
        }
        checks.report();
    }

    /** No file is published twice, so each language has its own. */
    private static byte[] pdf(String language) {
        return ("%PDF-1.4\n% " + language + "\ntrailer<</Root<</Pages<<>>>>>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void tire(String key) {
        try {
            while (true) {
                limits.check("access-code-case", key);
            }
        } catch (ApiException tooMany) {
            // As meant.
        }
    }

    private Filed decided() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", refusal("S5-1"))
                .expect(200);
        return filed;
    }

    private static void takeBack(FamilyPage staff, Filed filed, String reason) {
        Locator card = staff.page.locator("section:has(input[value='" + filed.caseNumber() + "'])");
        card.locator("textarea").fill(reason);
        card.locator("button").click();
        staff.page.waitForLoadState();
    }

    private static void signIn(FamilyPage staff, String user, String password) {
        staff.open("/staff/sign-in");
        staff.page.locator("#username").fill(user);
        staff.page.locator("#password").fill(password);
        staff.page.locator("main button[type=submit]").click();
        staff.page.waitForLoadState();
    }
}
