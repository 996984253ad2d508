package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** The file says that it was handed over; the family has the last word on whether it arrived (F3). */
@CaseworkTest
class ArrivalTest {

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Filed filed;
    private Visitor family;
    private String page;

    @BeforeEach
    void anEntitlementThatIsDueToBeHandedOver() {
        filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", RequestForms.approval("2026-12-20"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        family = new Visitor(http, "ar");
        page = family.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .path();
    }

    @Test
    void beforeTheHandOverThereIsNothingToConfirm() {
        assertThat(family.open(page).html()).doesNotContain("وصول الاستحقاق");
        Page forced = family.send(page + "/arrival", "arrival", "ARRIVED");
        assertThat(forced.html()).contains("لا تسمح مرحلة الطلب الحالية");
        assertThat(arrival()).isNull();
    }

    @Test
    void itIsConfirmedOnceAndStandsInTheTimeline() {
        handOver();
        assertThat(family.open(page).html()).contains("تأكيد وصول الاستحقاق").contains("لم يصل بعد");
        Page confirmed = family.send(page + "/arrival", "arrival", "ARRIVED");
        assertThat(confirmed.path()).isEqualTo(page);
        assertThat(confirmed.html()).contains("أكّدتم وصول الاستحقاق.").doesNotContain("name=\"arrival\"");
        for (String again : List.of("ARRIVED", "NOT_YET")) {
            assertThat(family.send(page + "/arrival", "arrival", again).html()).contains("alert-danger");
        }
        assertThat(arrival()).isEqualTo("ARRIVED");
        assertThat(entries("requests.arrival.%")).isEqualTo(1);
        assertThat(followUps()).isZero();
    }

    @Test
    void whatHasNotArrivedBecomesManagementsWorkAndMayArriveLater() {
        handOver();
        Page told = family.send(page + "/arrival", "arrival", "NOT_YET");
        assertThat(told.html()).contains("والأمر لدى الإدارة العليا").doesNotContain("value=\"NOT_YET\"");
        assertThat(followUps()).isEqualTo(1);
        assertThat(journey.task("executive-manager", filed, "userTask_reachBeneficiaryAnotherWay"))
                .isNotNull();
        assertThat(journey.task("reception-1", filed, "userTask_reachBeneficiaryAnotherWay"))
                .isNull();
        assertThat(entries("notifications.toTell")).isEqualTo(1);

        assertThat(family.send(page + "/arrival", "arrival", "NOT_YET").html()).contains("alert-danger");
        assertThat(followUps()).isEqualTo(1);
        assertThat(family.send(page + "/arrival", "arrival", "ARRIVED").html()).contains("أكّدتم وصول الاستحقاق.");
        assertThat(arrival()).isEqualTo("ARRIVED");
        assertThat(entries("requests.arrival.%")).isEqualTo(2);
    }

    @Test
    void ofTwoPagesAtTheSameMomentOneIsHeard() throws Exception {
        handOver();
        Callable<Page> say =
                () -> new Visitor(http, "ar").with(family.visit()).send(page + "/arrival", "arrival", "NOT_YET");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> pages = new ArrayList<>();
            for (Future<Page> one : two.invokeAll(List.of(say, say))) {
                pages.add(one.get().html());
            }
            assertThat(pages).filteredOn(html -> html.contains("alert-danger")).hasSize(1);
        } finally {
            two.shutdown();
        }
        assertThat(followUps()).isEqualTo(1);
        assertThat(entries("requests.arrival.%")).isEqualTo(1);
    }

    @Test
    void nobodyElseSpeaksForTheFamily() {
        handOver();
        Page stranger = new Visitor(http, "ar").send(page + "/arrival", "arrival", "ARRIVED");
        assertThat(stranger.html()).contains("name=\"accessCode\"");
        assertThat(family.send(page + "/arrival", "arrival", "LOST").status()).isEqualTo(400);
        assertThat(arrival()).isNull();
    }

    // ---- why this date

    @Test
    void thePageSaysInPlainWordsWhatHeldTheCountAndWhatWasGivenBack() {
        Filed asked = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        Visitor reader = new Visitor(http, "ar");
        String its = reader.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode())
                .path();
        jdbc.sql("insert into clock_entry (case_number, kind, happened_on, at, reason_ar, reason_en)"
                        + " values (?, 'PAUSED', '2026-11-24', now(), 'بانتظار مستند مطلوب: صور', 'Waiting: photos'),"
                        + " (?, 'RESUMED', '2026-11-29', now(), 'وصلت الإفادة', 'The reply arrived')")
                .params(asked.caseNumber(), asked.caseNumber())
                .update();
        assertThat(reader.open(its).html())
                .contains("توقف احتساب المدة، وأيام التوقف تُعاد إليها. بانتظار مستند مطلوب: صور")
                .contains("عاد احتساب المدة، وأُعيدت إليها أيام التوقف. وصلت الإفادة")
                .contains("يوم توقف أُعيد إلى المدة");
        assertThat(new Visitor(http, "en").with(reader.visit()).open(its).html())
                .contains("The count is held, and the days on hold will be added again. Waiting: photos");
    }

    private void handOver() {
        journey.submit("liaison-1", filed, "userTask_fulfilEntitlement", RequestForms.delivered("2026-11-22"))
                .expect(200);
    }

    private String arrival() {
        return jdbc.sql("select arrival from entitlement where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long followUps() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskCandidateGroup("management")
                .taskDefinitionKey("userTask_reachBeneficiaryAnotherWay")
                .count();
    }

    private long entries(String code) {
        return jdbc.sql("select count(*) from timeline_entry where case_number = ? and code like ?")
                .params(filed.caseNumber(), code)
                .query(Long.class)
                .single();
    }
}
