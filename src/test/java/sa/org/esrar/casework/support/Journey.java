package sa.org.esrar.casework.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Takes a request through the real doors: the public API as the family, the staff API as staff, jobs one by one. */
@TestComponent
public class Journey {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    private final MockMvc http;
    private final ObjectMapper json;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Protection protection;
    private final TestClock clock;

    Journey(
            MockMvc http,
            ObjectMapper json,
            ManagementService management,
            JdbcClient jdbc,
            Protection protection,
            TestClock clock) {
        this.http = http;
        this.json = json;
        this.management = management;
        this.jdbc = jdbc;
        this.protection = protection;
        this.clock = clock;
    }

    /** A case as its beneficiary knows it. */
    public record Filed(String caseNumber, String accessCode) {}

    /** An answer of the API. */
    public record Answer(int status, JsonNode body) {

        /** Fails with the body when the status is another. */
        public Answer expect(int wanted) {
            assertThat(status).as(String.valueOf(body)).isEqualTo(wanted);
            return this;
        }
    }

    /** An applicant of the samples, P01. */
    public static Map<String, Object> noura() {
        return new HashMap<>(Map.of(
                "name", "نورة سعد العذقي",
                "nationalId", "1999990011",
                "mobile", "٠٥١٩٩٩٠٠٠١",
                "email", "noura@example.com",
                "category", "productive-family",
                "addressForm", "FEMININE"));
    }

    /** Answers for {@code licensing-support}, which asks for no paper. */
    public static Map<String, Object> licensing() {
        return new HashMap<>(Map.of(
                "activity", "إعداد المعمول",
                "licenceWanted", "SELF_EMPLOYMENT",
                "hasAccountAtPlatform", true,
                "previousRefusal", false,
                "helpAt", "OFFICE"));
    }

    /** Answers for {@code fair-stall}; its photographs are a document. */
    public static Map<String, Object> stall() {
        return new HashMap<>(Map.of(
                "eventCode", "KHALAS_FESTIVAL",
                "productList", List.of(Map.of("name", "معمول", "price", "٢٥")),
                "stallSize", "S2X2",
                "needsPower", true,
                "needsColdStorage", false,
                "helpers", 1,
                "nameOnStall", "حلويات نورة",
                "documentNumber", "FL-100200",
                "documentExpiry", "2027-06-30"));
    }

    public Map<String, Object> filing(
            String service, Map<String, Object> applicant, Map<String, Object> answers, Object... documents) {
        return new HashMap<>(Map.of(
                "serviceCode",
                service,
                "applicant",
                applicant,
                "agreedChannels",
                List.of("SMS"),
                "answers",
                answers,
                "documents",
                Arrays.asList(documents),
                "noticeVersion",
                1));
    }

    public static Map<String, Object> document(String code, String fileName, byte[] content) {
        return Map.of(
                "code", code,
                "fileName", fileName,
                "contentBase64", Base64.getEncoder().encodeToString(content));
    }

    public Filed file(Map<String, Object> filing) {
        JsonNode body = post("/api/v1/service-requests", filing).expect(201).body();
        return new Filed(body.get("caseNumber").asText(), body.get("accessCode").asText());
    }

    public Filed fileAndSign(Map<String, Object> filing) {
        Filed filed = file(filing);
        sign(filed).expect(200);
        return filed;
    }

    public Answer sign(Filed filed) {
        return asFamily(
                filed,
                MockMvcRequestBuilders.post("/api/v1/cases/{n}/signature", filed.caseNumber()),
                Map.of("code", lastCode(filed.caseNumber())));
    }

    public Answer attach(Filed filed, String item, String fileName, byte[] content) {
        return call(MockMvcRequestBuilders.multipart("/api/v1/cases/{n}/documents", filed.caseNumber())
                .file(new MockMultipartFile("file", fileName, null, content))
                .param("code", item)
                .header("X-Access-Code", filed.accessCode()));
    }

    public Answer withdraw(Filed filed) {
        return asFamily(
                filed, MockMvcRequestBuilders.post("/api/v1/cases/{n}/withdrawal", filed.caseNumber()), Map.of());
    }

    public Answer reply(Filed filed, String text) {
        return asFamily(
                filed,
                MockMvcRequestBuilders.post("/api/v1/cases/{n}/reply", filed.caseNumber()),
                Map.of("text", text));
    }

    public JsonNode track(Filed filed) {
        return call(MockMvcRequestBuilders.get("/api/v1/cases/{n}", filed.caseNumber())
                        .header("X-Access-Code", filed.accessCode()))
                .expect(200)
                .body();
    }

    public String status(Filed filed) {
        return track(filed).get("status").asText();
    }

    public Answer asFamily(Filed filed, MockHttpServletRequestBuilder request, Object body) {
        return call(with(request.header("X-Access-Code", filed.accessCode()), body));
    }

    public Answer post(String path, Object body) {
        return call(with(MockMvcRequestBuilders.post(path), body));
    }

    public Answer asStaff(String user, MockHttpServletRequestBuilder request, Object body) {
        MockHttpServletRequestBuilder signed = request.with(httpBasic(user, DemoPeople.PASSWORD));
        return call(body == null ? signed : with(signed, body));
    }

    /** What a page answers to somebody who is signed in. */
    public int pageStatus(String user, MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(user(user)).with(csrfCookie()).header("Accept", "text/html"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says on their own page when they are away. @param substitute may be null */
    public void absent(String user, String from, String until, String substitute) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post("/staff/absences")
                .param("from", from)
                .param("until", until);
        if (substitute != null) {
            request.param("substituteId", substitute);
        }
        assertThat(pageStatus(user, request)).isEqualTo(302);
    }

    /** The status alone, of an answer that is no JSON. */
    public int status(String user, MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(httpBasic(user, DemoPeople.PASSWORD)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The open task with this key as a member of staff sees it; null when there is none among theirs. */
    public JsonNode task(String user, Filed filed, String key) {
        JsonNode tasks = asStaff(
                        user,
                        MockMvcRequestBuilders.get("/api/v1/staff/tasks").param("caseNumber", filed.caseNumber()),
                        null)
                .expect(200)
                .body();
        for (JsonNode task : tasks) {
            if (task.get("key").asText().equals(key)) {
                return task;
            }
        }
        return null;
    }

    /** Hands in a user task's form; the task is claimed on the way. */
    public Answer submit(String user, Filed filed, String key, Map<String, Object> form) {
        JsonNode task = task(user, filed, key);
        assertThat(task).as(key + " for " + user).isNotNull();
        return asStaff(
                user,
                MockMvcRequestBuilders.post(
                        "/api/v1/staff/tasks/{id}/submission", task.get("id").asText()),
                form);
    }

    /**
     * Runs every job whose time has come, also those that follow from it, in the order of their dates. Processes that the
     * clock starts, such as the weekly review, are left to tests of their own.
     */
    public void runDueJobs() {
        for (int round = 0; round < 50; round++) {
            List<Job> due = management.createJobQuery().list().stream()
                    .filter(job -> job.getProcessInstanceId() != null)
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .filter(job -> job.getRetries() > 0 && !job.isSuspended())
                    .sorted(Comparator.comparing(job -> job.getDuedate() == null
                            ? Instant.EPOCH
                            : job.getDuedate().toInstant()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("jobs do not come to an end");
    }

    /** Moves the clock to eight in the morning of a day and runs what is due then. */
    public void goTo(LocalDate day) {
        clock.set(day, LocalTime.of(8, 0));
        runDueJobs();
    }

    /** When a timer of the case fires; null when it has none, the far future while the clock is held. */
    public Instant timer(Filed filed, String activityId) {
        List<Job> jobs = management.createJobQuery().activityId(activityId).list().stream()
                .filter(job -> belongsTo(job, filed.caseNumber()))
                .toList();
        assertThat(jobs).as(activityId).hasSizeLessThan(2);
        return jobs.isEmpty() ? null : jobs.get(0).getDuedate().toInstant();
    }

    public static boolean held(Instant due) {
        return due.isAfter(FAR);
    }

    private boolean belongsTo(Job job, String caseNumber) {
        return caseNumber.equals(jdbc.sql("select business_key_ from act_ru_execution where id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /** The last one-time code in the outbox. */
    public String lastCode(String caseNumber) {
        Matcher digits =
                SIX_DIGITS.matcher(messages(caseNumber, "otp.signature").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    /** Texts in the outbox to the beneficiary, the newest first. */
    public List<String> messages(String caseNumber, String template) {
        return jdbc
                .sql("select text from outbox_message where case_number = ? and template = ? order by position desc")
                .params(caseNumber, template)
                .query(byte[].class)
                .list()
                .stream()
                .map(text -> protection.decrypt("notifications.text", text))
                .toList();
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, Object body) {
        try {
            return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Calls as it stands. */
    public Answer call(MockHttpServletRequestBuilder request) {
        try {
            MvcResult result = http.perform(request).andReturn();
            byte[] content = result.getResponse().getContentAsByteArray();
            return new Answer(result.getResponse().getStatus(), content.length == 0 ? null : json.readTree(content));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Eight in the morning in Riyadh, when timers fire. */
    public static Instant morningOf(String day) {
        return LocalDate.parse(day)
                .atTime(8, 0)
                .atZone(java.time.ZoneId.of("Asia/Riyadh"))
                .toInstant();
    }
}
