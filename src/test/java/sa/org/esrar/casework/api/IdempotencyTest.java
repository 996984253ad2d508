package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
class IdempotencyTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ProblemAdvice advice;

    @Autowired
    LocaleResolver languages;

    @Autowired
    BodyLimitFilter bodyLimit;

    @Autowired
    IdempotencyStore store;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    Things things;
    MockMvc mvc;

    @BeforeEach
    void aControllerAsSpringWouldMakeIt() {
        jdbc.execute("create table if not exists idempotency_effect (name text not null)");
        jdbc.execute("truncate idempotency_effect, idempotency_key");
        things = new Things(jdbc);
        Object proxied = beans.applyBeanPostProcessorsAfterInitialization(things, "idempotencyTestThings");
        assertThat(proxied).as("the advisor is taken up").isNotSameAs(things);
        mvc = MockMvcBuilders.standaloneSetup(proxied)
                .setControllerAdvice(advice)
                .setLocaleResolver(languages)
                .addFilters(bodyLimit)
                .build();
    }

    @Test
    void theSameRequestActsOnceAndIsAnsweredAlike() throws Exception {
        MockHttpServletResponse first = send("key-1", "{\"name\":\"نورة\"}");
        MockHttpServletResponse second = send("key-1", "{\"name\":\"نورة\"}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Idempotent-Replayed")).isNull();
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestActs() throws Exception {
        send(null, "{\"name\":\"a\"}");
        send(null, "{\"name\":\"a\"}");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() throws Exception {
        send("key-2", "{\"name\":\"a\"}");
        MockHttpServletResponse other = send("key-2", "{\"name\":\"b\"}");
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("api.idempotency.keyReused");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCallerAndPath() throws Exception {
        send("key-3", "{\"name\":\"a\"}");
        mvc.perform(request("key-3", "{\"name\":\"a\"}").header("X-Access-Code", "ABCDE12345"));
        mvc.perform(request("key-3", "{\"name\":\"a\"}").with(request -> {
            request.setRemoteUser("intake-1");
            return request;
        }));
        assertThat(effects()).isEqualTo(3);
    }

    @Test
    void keysThatAreEmptyTooLongOrUnprintableAreRefused() throws Exception {
        for (String key : new String[] {" ", "x".repeat(201), "مفتاح"}) {
            assertThat(send(key, "{\"name\":\"a\"}").getStatus()).isEqualTo(400);
        }
        assertThat(effects()).isZero();
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeTriedAgain() throws Exception {
        things.refuse = new ApiException(409, "api.conflict");
        assertThat(send("key-4", "{\"name\":\"a\"}").getStatus()).isEqualTo(409);
        assertThat(effects()).isZero();
        assertThat(keys()).isZero();

        things.refuse = null;
        assertThat(send("key-4", "{\"name\":\"a\"}").getStatus()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aRefusalWhoseEffectsStayIsCommittedWithoutItsKey() throws Exception {
        things.refuse = new InvalidInputException("code", "api.field.invalid");
        assertThat(send("key-5", "{\"name\":\"a\"}").getStatus()).isEqualTo(422);
        assertThat(effects()).as("the wrong code was counted").isEqualTo(1);
        assertThat(keys()).isZero();
    }

    @Test
    void effectAndKeyAreLostTogetherWhenTheAnswerCannotBeStored() throws Exception {
        jdbc.execute("alter table idempotency_key add constraint ck_no_answer check (status is null)");
        try {
            assertThat(send("key-6", "{\"name\":\"a\"}").getStatus()).isEqualTo(409);
        } finally {
            jdbc.execute("alter table idempotency_key drop constraint ck_no_answer");
        }
        assertThat(effects()).isZero();
        assertThat(keys()).isZero();
    }

    @Test
    void aSecondRequestWaitsForTheFirstAndGetsItsAnswer() throws Exception {
        things.entered = new CountDownLatch(1);
        things.goOn = new CountDownLatch(1);
        CompletableFuture<MockHttpServletResponse> first = async("key-7");
        assertThat(things.entered.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<MockHttpServletResponse> second = async("key-7");
        awaitLockWait();
        things.goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(201);
        assertThat(second.get(10, TimeUnit.SECONDS).getContentAsString())
                .isEqualTo(first.get().getContentAsString());
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aSecondRequestThatWaitedTooLongIsToldToComeBack() throws Exception {
        things.entered = new CountDownLatch(1);
        things.goOn = new CountDownLatch(1);
        CompletableFuture<MockHttpServletResponse> first = async("key-8");
        assertThat(things.entered.await(10, TimeUnit.SECONDS)).isTrue();
        MockHttpServletResponse second = send("key-8", "{\"name\":\"a\"}");
        things.goOn.countDown();

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getHeader("Retry-After")).isEqualTo("2");
        assertThat(first.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aDayLaterTheKeyIsFreeAndOldKeysAreForgotten() throws Exception {
        send("key-9", "{\"name\":\"a\"}");
        clock.set(TestClock.START.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(send("key-9", "{\"name\":\"a\"}").getHeader("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(store.deleteExpired()).isZero();
        clock.set(TestClock.START.plus(Duration.ofHours(24)));
        assertThat(send("key-9", "{\"name\":\"other\"}").getStatus()).isEqualTo(201);
        assertThat(effects()).isEqualTo(2);
        clock.set(TestClock.START.plus(Duration.ofHours(49)));
        assertThat(store.deleteExpired()).isEqualTo(1);
    }

    @Test
    void theStoredAnswerCannotBeReadInTheDatabase() throws Exception {
        String answer = send("key-10", "{\"name\":\"مريم\"}").getContentAsString();
        byte[] stored = jdbc.queryForObject("select body from idempotency_key", byte[].class);
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("مريم")
                .doesNotContain(answer);
    }

    @Test
    void uploadsAreComparedByTheirPartsAndNotByTheirBoundary() throws Exception {
        assertThat(upload("paper", "a.pdf").getHeader("Idempotent-Replayed")).isNull();
        assertThat(upload("paper", "a.pdf").getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(upload("other", "a.pdf").getStatus()).isEqualTo(422);
        assertThat(upload("paper", "b.pdf").getStatus()).isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    private MockHttpServletResponse upload(String content, String fileName) throws Exception {
        return mvc.perform(multipart("/api/v1/things/files")
                        .part(new org.springframework.mock.web.MockPart("file", fileName, content.getBytes()))
                        .header("Idempotency-Key", "key-11")
                        .contentType("multipart/form-data; boundary=" + System.nanoTime()))
                .andReturn()
                .getResponse();
    }

    private void awaitLockWait() throws InterruptedException {
        for (int tries = 0; tries < 1000; tries++) {
            Integer waiting = jdbc.queryForObject(
                    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                    Integer.class);
            if (waiting > 0) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nobody waits");
    }

    private CompletableFuture<MockHttpServletResponse> async(String key) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return send(key, "{\"name\":\"a\"}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private MockHttpServletResponse send(String key, String body) throws Exception {
        return mvc.perform(request(key, body)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(String key, String body) {
        MockHttpServletRequestBuilder request = post("/api/v1/things")
                .contentType(APPLICATION_JSON)
                .content(body)
                .characterEncoding("UTF-8");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private int effects() {
        return jdbc.queryForObject("select count(*) from idempotency_effect", Integer.class);
    }

    private int keys() {
        return jdbc.queryForObject("select count(*) from idempotency_key", Integer.class);
    }

    record Thing(String name) {}

    @RestController
    static class Things {

        private final JdbcTemplate jdbc;
        volatile RuntimeException refuse;
        volatile CountDownLatch entered;
        volatile CountDownLatch goOn;

        Things(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/api/v1/things")
        @Idempotent(keepEffectsOf = InvalidInputException.class)
        ResponseEntity<Map<String, Object>> create(@RequestBody Thing thing) throws InterruptedException {
            jdbc.update("insert into idempotency_effect values (?)", thing.name());
            if (refuse != null) {
                throw refuse;
            }
            if (entered != null) {
                entered.countDown();
                goOn.await(10, TimeUnit.SECONDS);
            }
            return ResponseEntity.created(URI.create("/api/v1/things/1"))
                    .body(Map.of("name", thing.name(), "at", System.nanoTime()));
        }

        @PostMapping("/api/v1/things/files")
        @Idempotent
        Map<String, Object> file(@RequestParam MultipartFile file) {
            jdbc.update("insert into idempotency_effect values ('file')");
            return Map.of("size", file.getSize());
        }
    }
}
