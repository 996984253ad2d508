package sa.org.esrar.casework.committees.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.committees.RealMinutes.CHAIR;
import static sa.org.esrar.casework.committees.RealMinutes.COMMITTEE;
import static sa.org.esrar.casework.committees.RealMinutes.MEMBER;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Finding;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.MissingSealKey;
import sa.org.esrar.casework.support.TestClock;

/** The key of the seal is missing as minutes are approved: who can mend it is told, everybody sees it, nothing is lost (D2). */
@CaseworkTest
class SealKeyAwaitedTest {

    private static final String SEAL = "serviceTask_sealMinutes";
    private static final String TOLD = "staff.sealAwaitsKey";

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    MissingSealKey key;

    @Autowired
    MinutesSteps steps;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    OutgoingRegister register;

    @Autowired
    Letters letters;

    @Autowired
    Timeline timeline;

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    RealMinutes real;

    @BeforeEach
    void noKey() {
        clock.set(TestClock.START);
        demoStaff.load();
        committees.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("committee-minutes")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        key.begins();
    }

    @AfterEach
    void aKey() {
        key.ends();
    }

    @Test
    void theMinutesWaitForAllToSeeAndAreSealedOnceWithTheKey() throws Exception {
        Filed filed = real.studied();
        String number = approved(filed);

        Incident incident = key.failsUntilGivenUp(() -> sealing(number), () -> assertAwaited(number));
        assertThat(incident.getActivityId()).isEqualTo(SEAL);
        assertThat(incident.getIncidentMessage()).doesNotContain("نورة").doesNotContain(CHAIR);
        assertThat(Arrays.asList(
                        incident.getIncidentMessage(),
                        management.getJobExceptionStacktrace(sealing(number).getId())))
                .noneMatch(text -> text.contains("نورة") || text.contains("519990001"));
        assertThat(journey.status(filed)).as("the family hears nothing of it").isEqualTo("UNDER_STUDY");

        key.ends();
        String job = sealing(number).getId();
        management.setJobRetries(job, 1);
        management.executeJob(job);
        real.run();
        assertThat(steps.state(number)).isEqualTo("SEALED");
        assertThat(register.ofCase(number)).hasSize(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(jdbc.queryForObject(
                        "select awaits_key_since from minutes where case_number = ?", Object.class, number))
                .isNull();
        assertThat(real.codes(number))
                .containsSubsequence("voteClosed", "sealAwaitsKey", "committees.sealed", "carriedOut")
                .containsOnlyOnce("sealAwaitsKey", "committees.sealed");
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(verifier.verify(letters.get(register.ofCase(number).get(0).number()))
                        .finding())
                .isEqualTo(Finding.AUTHENTIC);
        assertThat(page("/staff/minutes/" + number, MEMBER, "ar"))
                .doesNotContain("ينتظر مفتاح الختم")
                .contains("معتمد ومختوم");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ar | ينتظر مفتاح الختم                  | الختم جارٍ   | وينتظر ختمه مفتاح الختم
            en | waits for the key of the seal | Being sealed | their sealing waits for its key
            """)
    void pagesAndTheApiSayThatTheSealingWaits(String language, String waits, String sealing, String settled)
            throws Exception {
        String number = real.voting(real.studied());
        String task = real.task(number, RealMinutes.APPROVE, MEMBER);
        real.approve(number, 1);
        runUntilTheSeal(number);
        assertThat(page("/staff/minutes/" + number, MEMBER, language))
                .as("while it is tried the first time")
                .contains(sealing);
        assertThatThrownBy(() -> management.executeJob(sealing(number).getId()));

        assertThat(page("/staff/minutes/" + number, MEMBER, language))
                .contains(waits)
                .doesNotContain(sealing);
        assertThat(page("/staff/minutes", MEMBER, language)).contains(waits);
        assertThat(page("/staff/tasks/" + task, MEMBER, language)).contains(settled);
        assertThat(steps.view(MEMBER, number).get("awaitsKey").asBoolean()).isTrue();
    }

    /** Once, however often it is tried, and outside of what is undone. */
    private void assertAwaited(String number) {
        assertThat(steps.state(number)).isEqualTo("SEALING");
        assertThat(register.ofCase(number)).isEmpty();
        assertThat(timeline.entries(number))
                .filteredOn(entry -> entry.code().equals("committees.timeline.sealAwaitsKey"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.visibility()).isEqualTo(Visibility.STAFF);
                    assertThat(entry.actor()).isEqualTo("system");
                    assertThat(entry.text()).isNull();
                    assertThat(entry.arguments()).isEmpty();
                });
        assertThat(jdbc.queryForList(
                        "select staff_user from outbox_message where case_number = ? and template = ?",
                        String.class,
                        number,
                        TOLD))
                .isEqualTo(List.of("admin"));
    }

    private String approved(Filed filed) {
        String number = real.voting(filed);
        real.approve(number, 1);
        runUntilTheSeal(number);
        return number;
    }

    /** The votes' own jobs. */
    private void runUntilTheSeal(String number) {
        for (int i = 0; i < 20 && sealing(number) == null; i++) {
            Job next = management.createJobQuery().executable().list().stream()
                    .filter(job -> job.getProcessInstanceId() != null)
                    .findFirst()
                    .orElseThrow();
            management.executeJob(next.getId());
        }
        assertThat(steps.state(number)).isEqualTo("SEALING");
    }

    private Job sealing(String number) {
        return management.createJobQuery().activityId(SEAL).list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(number)
                                .count()
                        == 1)
                .findFirst()
                .orElse(null);
    }

    private String page(String path, String reader, String language) throws Exception {
        return http.perform(get(path).param("lang", language).with(user(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
