package sa.org.esrar.casework.browser;

import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;

/** Every page that a family may see, in every state of it, in both languages. */
class EveryPageOfFamiliesTest extends FamiliesInChromium {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";

    @Autowired
    Families families;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private final PageAlbum album = new PageAlbum(checks);

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatAnybodyMayRead(String language) {
        try (FamilyPage family = telephone(language)) {
            for (String path : PublicPages.PATHS) {
                family.open(path);
                album.lookClosely(family, PublicPages.name(path));
            }
            family.open("/questions");
            unfold(family);
            album.look(family, "questions-unfolded");
            family.open("/promise?from=2026-99-99");
            album.look(family, "promise-wrong-date");
            family.open("/");
            family.page.setViewportSize(FilingSample.TELEPHONE, 900);
            unfold(family);
            album.look(family, "home-menu");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theFormOfEveryService(String language) {
        Set<String> seen = new HashSet<>();
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            for (FilingSample sample : FilingSample.ten()) {
                if (seen.add(sample.service())) {
                    family.open("/services/" + sample.service());
                    album.look(family, "service-" + sample.service());
                    steps.begin(sample);
                    album.look(family, "details-" + sample.service());
                    if (family.page.locator("[inputmode=decimal]").count() > 0) {
                        family.page.locator("[inputmode=decimal]").all().forEach(field -> field.fill("x"));
                        steps.next();
                        family.page.locator("#problems").waitFor();
                        album.look(family, "details-" + sample.service() + "-problems");
                    }
                }
            }
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyStepOfAFiling(String language) {
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            family.open("/requests/fair-stall");
            steps.next();
            family.page.locator("#problems").waitFor();
            album.lookClosely(family, "filing-problems");
            Filed filed = steps.begin(STALL);
            steps.details(STALL);
            album.look(family, "documents");
            family.page
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", "...".getBytes()));
            steps.attach("product-photos");
            family.page.locator("[data-tells]").waitFor();
            album.look(family, "documents-problem");
            steps.next();
            family.page.waitForURL("**/review");
            album.look(family, "review-left");
            family.page.goBack();
            steps.choose("product-photos");
            steps.attach("product-photos");
            family.page.locator(".portal-papers img").waitFor();
            album.lookClosely(family, "documents-attached");
            steps.next();
            family.page.waitForURL("**/review");
            unfold(family);
            album.lookClosely(family, "review");
            steps.next();
            family.page.waitForURL("**/signature");
            album.lookClosely(family, "signature");
            steps.fill("code", "12");
            steps.next();
            family.page.locator("#code-problem").waitFor();
            album.look(family, "signature-problem");
            steps.fill("code", journey.lastCode(filed.caseNumber()));
            steps.next();
            family.page.waitForURL("**/receipt");
            album.lookClosely(family, "receipt");

            steps.begin(LICENCE);
            steps.details(LICENCE);
            family.page.locator("details summary").last().click();
            family.page.locator(".btn-outline-danger").click();
            family.page.locator(".portal-status").waitFor();
            album.look(family, "draft-withdrawn");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyDoor(String language) {
        Filed filed = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        Filed shared = families.signed("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED");
        jdbc.sql("delete from one_time_code").update();
        try (FamilyPage family = telephone(language)) {
            family.track(filed.caseNumber(), "AAAAAAAAAA");
            album.look(family, "track-refused");
            family.track(filed.caseNumber(), filed.accessCode());
            String page = family.page.url();
            pass(Duration.ofMinutes(40));
            family.page.navigate(page);
            album.lookAtRefusal(family, "track-visit-over");
            family.open(families.link(shared, "request.received"));
            album.look(family, "link");
            family.page.locator("#accessCode").fill("1");
            send(family);
            album.look(family, "link-refused");
            family.open("/l/abcdefgh2345");
            album.look(family, "link-unknown");

            family.open("/my-cases");
            family.page.locator("#mobile").fill("12");
            send(family);
            album.look(family, "my-cases-problem");
            family.page.locator("#mobile").fill("0519990007");
            send(family);
            album.look(family, "my-cases-code");
            family.page.locator("#code").fill("1");
            send(family);
            album.look(family, "my-cases-code-problem");
            family.page.locator("#code").fill(families.lastCode("otp.signIn"));
            send(family);
            album.lookClosely(family, "my-cases-list");
            family.page.locator("#renew-0").click();
            album.look(family, "my-cases-renewed");
            family.page.locator("#open-0").click();
            family.page.locator(".portal-status").waitFor();
            family.page.locator("a[href$='/channel']").click();
            family.page.locator("#email").waitFor();
            album.look(family, "channel");
            family.page.locator("#channel-EMAIL").check();
            family.page.locator("#email").fill("zainab");
            send(family);
            album.look(family, "channel-problem");
            family.page.locator("#email").fill("zainab@example.org");
            send(family);
            family.page.locator("#code").waitFor();
            album.look(family, "channel-codes");
            family.page.locator("#code").fill("000");
            family.page.locator("#emailCode").fill("000");
            send(family);
            album.look(family, "channel-codes-problem");
        }
        checks.report();
    }

    /** In the order of their days, for the clock of a case does not go back. */
    @Test
    void everyStateOfACase() {
        Filed received = filed();
        show(received, "case-received");
        Filed left = stall();
        journey.submit("reception-1", left, CHECK, gaps()).expect(200);
        show(left, "case-awaiting-documents");
        Filed study = checked();
        show(study, "case-under-study");
        journey.submit("service-member", study, STUDY, RequestForms.question("ما النشاط الذي تمارسونه؟"))
                .expect(200);
        show(study, "case-question", (family, name) -> {
            family.page.locator("form[action$='/reply'] textarea").evaluate("field => field.required = false");
            family.page.locator("form[action$='/reply'] button").click();
            family.page.locator("#problems").waitFor();
            album.look(family, name + "-problem");
        });
        Filed invalid = stall();
        journey.submit("reception-1", invalid, CHECK, RequestForms.complete()).expect(200);
        journey.runDueJobs();
        journey.submit(
                        "service-member",
                        invalid,
                        STUDY,
                        RequestForms.invalid("product-photos", "نأمل صورة أوضح للعلبة"))
                .expect(200);
        show(invalid, "case-paused");
        Filed withdrawn = filed();
        journey.withdraw(withdrawn);
        show(withdrawn, "case-withdrawn");

        Map<String, Filed> answered = new LinkedHashMap<>();
        decisions().forEach((name, decision) -> {
            Filed filed = studied();
            journey.submit("service-chair", filed, DECIDE, decision).expect(200);
            answered.put(name, filed);
        });
        show(answered.get("approved"), "case-decided");
        pass(Duration.ofMinutes(1));
        journey.runDueJobs();
        answered.forEach((name, filed) -> show(filed, "case-" + name));

        for (String name : List.of("approved", "approved-in-part")) {
            journey.submit(
                            "liaison-1",
                            answered.get(name),
                            "userTask_fulfilEntitlement",
                            RequestForms.delivered("2026-11-22"))
                    .expect(200);
        }
        show(answered.get("approved"), "case-delivered");
        say(answered.get("approved"), "NOT_YET");
        show(answered.get("approved"), "case-not-arrived");
        say(answered.get("approved-in-part"), "ARRIVED");
        show(answered.get("approved-in-part"), "case-arrived");

        Filed unsigned = journey.file(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.goTo(LocalDate.parse("2026-12-13"));
        clock.set(LocalDate.parse("2026-12-14"), LocalTime.of(9, 0));
        show(received, "case-late");
        journey.submit(
                        "executive-manager",
                        received,
                        "userTask_resolveOverdueRequest",
                        Map.of(
                                "apology", "نعتذر عن تأخرنا في الرد على طلبكم.",
                                "expectedOn", "2026-12-20",
                                "measure", "ضُمّ الطلب إلى جلسة الغد."))
                .expect(200);
        show(received, "case-apologised");
        journey.goTo(LocalDate.parse("2026-12-20"));
        show(left, "case-filed-away");
        clock.set(LocalDate.parse("2027-02-01"), LocalTime.of(9, 0));
        ReflectionTestUtils.invokeMethod(beans.getBean("abandonedDrafts"), "destroy");
        show(unsigned, "case-abandoned");
        checks.report();
    }

    /** Every outcome as the chair writes it. */
    private static Map<String, Map<String, Object>> decisions() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        all.put("approved", approval("2026-12-20"));
        all.put("approved-in-part", decided(approval("2026-12-20"), "APPROVED_IN_PART", "partGranted", "ركن واحد"));
        all.put(
                "approved-with-condition",
                decided(approval("2026-12-20"), "APPROVED_WITH_CONDITION", "condition", "حضور الدورة التعريفية"));
        all.put("waiting-list", decided(refusal("S5-1"), "WAITING_LIST", "waitingReason", "مقعد في الدورة القادمة"));
        all.put("declined", refusal("S5-1"));
        all.put("referred", decided(refusal("S5-1"), "REFERRED", "referredTo", "بنك التنمية الاجتماعية (مثال)"));
        all.put("out-of-remit", decided(refusal("S5-1"), "OUT_OF_REMIT", "referredTo", "أمانة الأحساء (مثال)"));
        return all;
    }

    private static Map<String, Object> decided(
            Map<String, Object> form, String outcome, String particulars, String text) {
        Map<String, Object> decided = new HashMap<>(form);
        decided.put("outcome", outcome);
        decided.put("criterion", "S5-1");
        decided.put("reasons", "اكتملت المقاعد في هذه الدورة.");
        decided.put(particulars, text);
        return decided;
    }

    private interface Then {
        void on(FamilyPage family, String name);
    }

    private void show(Filed filed, String name) {
        show(filed, name, (family, same) -> {});
    }

    /** The page of a case as it opens and with everything unfolded, in both languages. */
    private void show(Filed filed, String name, Then then) {
        for (String language : List.of("ar", "en")) {
            try (FamilyPage family = telephone(language)) {
                family.track(filed.caseNumber(), filed.accessCode());
                family.page.locator(".portal-status").waitFor();
                album.look(family, name);
                if (Set.of("case-approved", "case-apologised", "case-paused").contains(name)) {
                    unfold(family);
                    album.lookClosely(family, name + "-unfolded");
                }
                then.on(family, name);
            }
        }
    }

    private void say(Filed filed, String arrival) {
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            family.page.locator("button[value=" + arrival + "]").click();
            family.page.waitForLoadState();
        }
    }

    private Filed filed() {
        return journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
    }

    private Filed stall() {
        return journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "صورة.jpg", TestFiles.jpeg())));
    }

    private Filed checked() {
        Filed filed = filed();
        journey.submit("reception-1", filed, CHECK, RequestForms.complete()).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private Filed studied() {
        Filed filed = checked();
        journey.submit("service-member", filed, STUDY, RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        return filed;
    }

    private static Map<String, Object> gaps() {
        Map<String, Object> form = new HashMap<>(RequestForms.left("product-photos", "UNREADABLE"));
        form.put(
                "gaps",
                List.of(
                        Map.of("item", "product-photos", "reason", "UNREADABLE", "note", "نأمل صورة أوضح للعلبة"),
                        Map.of("item", "self-employment", "reason", "INVALID", "note", "انتهت الوثيقة FL-100200")));
        return form;
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private static void send(FamilyPage family) {
        family.page.locator("main form button[type=submit]").first().click();
        family.page.waitForLoadState();
    }

    private static void unfold(FamilyPage family) {
        family.page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))");
    }
}
