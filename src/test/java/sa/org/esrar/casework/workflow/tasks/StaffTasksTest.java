package sa.org.esrar.casework.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.Statements;

/** The staff API's tasks: what is typed is kept, checked, and applied once, by the one who has the task. */
@CaseworkTest
class StaffTasksTest {

    private static final String CHECK = "userTask_checkCompleteness";

    @Autowired
    Journey journey;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Submissions submissions;

    private Filed filed;
    private String task;

    @BeforeEach
    void file() {
        filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        task = journey.task("reception-1", filed, CHECK).get("id").asText();
    }

    @Test
    void draftIsKeptForTheOneWhoTypedIt() {
        draft("reception-1", Map.of("complete", false, "note", "نص")).expect(204);
        assertThat(one("reception-1").body().get("draft").get("note").asText()).isEqualTo("نص");
        assertThat(one("reception-2").body().get("draft").isNull()).isTrue();
        journey.submit("reception-1", filed, CHECK, RequestForms.complete()).expect(200);
        assertThat(jdbc.queryForObject("select count(*) from task_draft where task_id = ?", Integer.class, task))
                .isZero();
    }

    @Test
    void wrongFieldsAreNamedInBothLanguagesAndNothingHappens() {
        Answer answer = journey.submit("reception-1", filed, CHECK, Map.of("gaps", "x"));
        answer.expect(422);
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains("complete", "gaps");
        assertThat(answer.body().get("errors").get(0).get("messageAr").asText()).isNotBlank();
        assertThat(journey.task("reception-1", filed, CHECK)).isNotNull();
    }

    @Test
    void taskOfAColleagueIsNeitherCompletedNorClaimed() {
        claim("reception-1").expect(204);
        claim("reception-2").expect(409);
        submit("reception-2", RequestForms.complete()).expect(409);
        submit("reception-1", RequestForms.complete()).expect(200);
    }

    @Test
    void taskThatIsDoneOrNotTheirsIsNotFound() {
        submit("service-chair", RequestForms.complete()).expect(404);
        submit("reception-1", RequestForms.complete()).expect(200);
        submit("reception-1", RequestForms.complete()).expect(404);
        one("reception-1").expect(404);
    }

    @Test
    void whatIsAcceptedIsNotAppliedYetAndOnlyItsHolderHandsIn() {
        claim("reception-1").expect(204);
        accept("reception-1", Map.of("complete", true)).expect(200);
        accept("reception-2", Map.of("complete", true)).expect(409);
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void whatIsSubmittedAtOnceLeavesNothingThatWasHandedInBefore() {
        claim("reception-1").expect(204);
        accept("reception-1", RequestForms.complete()).expect(200);
        submit("reception-1", RequestForms.complete()).expect(200);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(jdbc.queryForObject("select count(*) from task_submission where task_id = ?", Integer.class, task))
                .isZero();
    }

    @Test
    void whatIsSubmittedAtOnceIsNotKeptInBetween() {
        claim("reception-1").expect(204);
        assertThat(Statements.of(
                        () -> submit("reception-1", RequestForms.complete()).expect(200)))
                .filteredOn(statement -> statement.contains("task_submission"))
                .hasSize(1)
                .allMatch(statement -> statement.contains("delete from task_submission"));
    }

    @Test
    void submittedTwiceAtTheSameMomentIsAppliedOnce() throws Exception {
        claim("reception-1").expect(204);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = Stream.of(1, 2)
                    .map(n -> two.submit(() -> {
                        together.await();
                        return submit("reception-1", RequestForms.complete()).status();
                    }))
                    .toList();
            together.countDown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains(200)
                    .doesNotContain(500)
                    .containsAnyOf(404, 409);
        } finally {
            two.shutdown();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from timeline_entry where case_number = ? and code = 'requests.complete'",
                        Integer.class,
                        filed.caseNumber()))
                .isOne();
    }

    @Test
    void everyTaskKeysFieldsAreInTheApiDescription() {
        JsonNode schemas = journey.call(MockMvcRequestBuilders.get("/v3/api-docs"))
                .expect(200)
                .body()
                .get("components")
                .get("schemas");
        submissions.all().forEach(submission -> {
            JsonNode form = schemas.get(submission.taskKey());
            assertThat(form).as(submission.taskKey()).isNotNull();
            submission.fields().forEach(field -> assertThat(
                            form.get("properties").get(field.name()))
                    .as(field.name())
                    .isNotNull());
        });
    }

    private Answer one(String user) {
        return journey.asStaff(user, MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", task), null);
    }

    private Answer claim(String user) {
        return journey.asStaff(user, MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/claim", task), null);
    }

    private Answer draft(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.put("/api/v1/staff/tasks/{id}/draft", task), form);
    }

    private Answer accept(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.put("/api/v1/staff/tasks/{id}/submission", task), form);
    }

    private Answer submit(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", task), form);
    }
}
