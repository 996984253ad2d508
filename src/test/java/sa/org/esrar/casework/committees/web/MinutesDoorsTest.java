package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/**
 * Every task of minutes against everybody whose it is not, by every door: the staff API, the page of the task and the
 * engine's own REST API. All refuse, and nothing has changed (F2, F4).
 */
@CaseworkTest
class MinutesDoorsTest extends PageSteps {

    private static final String MANAGER = "executive-manager";
    /** Nobody is signed in. */
    private static final String ANONYMOUS = null;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestRestTemplate rest;

    private static final String TOKEN = "6f1c2a9e-0000-4000-8000-00000000c5f4";

    @Autowired
    RealMinutes real;

    @BeforeEach
    void aCommitteeWhoseMinutesAreEndorsed() {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
    }

    /** The tasks of the diagram, in its order. */
    enum Kind {
        CALL("userTask_callMeeting", SECRETARY, MEMBER),
        APPOINT("userTask_appointMembers", null, MEMBER),
        ATTENDANCE("userTask_recordAttendance", SECRETARY, MEMBER),
        RECORD("userTask_recordRequestDecision", SECRETARY, MEMBER),
        DRAFT("userTask_draftMinutes", SECRETARY, MEMBER),
        APPROVE("userTask_approveMinutes", CHAIR, MEMBER),
        RESOLVE("userTask_resolveObjection", CHAIR, MEMBER),
        BOARD("userTask_decideByBoard", null, MEMBER),
        ENDORSE("userTask_endorseMinutes", null, MEMBER);

        private final String key;
        private final String assignee;
        private final String colleague;

        Kind(String key, String assignee, String colleague) {
            this.key = key;
            this.assignee = assignee;
            this.colleague = colleague;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoseTaskItIsNotGetsNothingOfItByAnyDoor(Kind kind) {
        String number = reach(kind);
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(kind.key).list().stream()
                        .filter(one -> kind.assignee == null || kind.assignee.equals(one.getAssignee()))
                        .findFirst()
                        .orElseThrow();
        String before = everything(number);
        String shown = kind.assignee == null ? null : asHolder(kind, task);
        List<String> open = new ArrayList<>();
        for (String who :
                new String[] {kind.colleague, "aid-member", "aid-chair", "reception-1", "analyst", ANONYMOUS}) {
            for (Door door : Door.values()) {
                int status = door.knock(this, who, task.getId());
                boolean refused = isRefused(who, status);
                if (!refused && !(COLLEAGUES_MAY.contains(door.name()) && mayRead(who, number))) {
                    open.add(who + " " + door + " " + status);
                }
            }
            if (who != null && !who.equals(kind.colleague)) {
                assertThat(listed(who, number)).as("the list of %s", who).doesNotContain(task.getId());
            }
        }
        assertThat(open).isEmpty();
        assertThat(everything(number)).isEqualTo(before);
        if (shown != null) {
            assertThat(asHolder(kind, task))
                    .as("nobody's draft comes before the holder's eyes")
                    .isEqualTo(shown);
        }
    }

    /** Anonymous too: null. */
    static String[] strangers() {
        return new String[] {"aid-member", "aid-chair", "reception-1", "analyst", ANONYMOUS};
    }

    /** Every page and API of the committee and its minutes, as they are voted on. */
    @ParameterizedTest
    @MethodSource("strangers")
    void pagesAndApisOfTheCommitteeAreClosedToStrangers(String who) {
        String number = reach(Kind.APPROVE);
        String before = everything(number);
        int minutes = jdbc.queryForObject("select count(*) from minutes", Integer.class);
        int sittings = jdbc.queryForObject("select count(*) from sitting", Integer.class);
        List<String> open = new ArrayList<>();
        for (String page : List.of(
                "/staff/minutes/" + number,
                "/staff/minutes/" + number + "/file",
                "/staff/sittings/form?committee=" + COMMITTEE,
                "/staff/committees/" + COMMITTEE,
                "/staff/committees/" + COMMITTEE + "/formation",
                "/api/v1/staff/minutes/" + number,
                "/api/v1/staff/minutes/" + number + "/votes")) {
            asked(open, who, page, HttpMethod.GET, Door.VIEW.entity());
        }
        Map<String, Object> sitting =
                Map.of("committee", COMMITTEE, "day", "2026-11-30", "time", "10:00", "place", "قاعة الاجتماعات");
        Map<String, Object> seat =
                Map.of("seat", SECRETARY, "user", "aid-member", "from", "2026-11-30", "decision", "1");
        asked(open, who, "/staff/minutes/open", HttpMethod.POST, form(Map.of("committee", COMMITTEE)));
        asked(open, who, "/staff/sittings/form", HttpMethod.POST, form(sitting));
        asked(open, who, "/staff/committees/" + COMMITTEE + "/seats", HttpMethod.POST, form(seat));
        asked(open, who, "/staff/committees/" + COMMITTEE + "/formation", HttpMethod.POST, form(seat));
        asked(open, who, "/api/v1/staff/minutes", HttpMethod.POST, json(Map.of("committee", COMMITTEE)));
        asked(open, who, "/api/v1/staff/minutes/" + number + "/vote", HttpMethod.POST, json(FORM));
        if (who == null) {
            for (String page :
                    List.of("/staff/minutes", "/staff/sittings", "/staff/committees", "/staff/minutes/verify")) {
                asked(open, who, page, HttpMethod.GET, Door.VIEW.entity());
            }
            asked(open, who, "/staff/minutes/verify", HttpMethod.POST, form(Map.of("file", "x")));
        }
        assertThat(open).isEmpty();
        assertThat(everything(number)).isEqualTo(before);
        assertThat(jdbc.queryForObject("select count(*) from minutes", Integer.class))
                .isEqualTo(minutes);
        assertThat(jdbc.queryForObject("select count(*) from sitting", Integer.class))
                .isEqualTo(sittings);
    }

    /** The same doors, sent the same, for whose they are: what refuses the others is who they are. */
    @Test
    void whoseItIsGetsIn() {
        String number = reach(Kind.APPROVE);
        String task = real.task(number, Kind.APPROVE.key, CHAIR);
        assertThat(Door.VIEW.knock(this, CHAIR, task)).isEqualTo(200);
        assertThat(Door.PAGE.knock(this, CHAIR, task)).isEqualTo(200);
        assertThat(Door.PAGE_SENT.knock(this, CHAIR, task)).isEqualTo(302);
        assertThat(Door.SUBMIT.knock(this, MEMBER, real.task(number, Kind.APPROVE.key, MEMBER)))
                .isEqualTo(200);
        List<String> open = new ArrayList<>();
        asked(open, SECRETARY, "/api/v1/staff/minutes/" + number + "/vote", HttpMethod.POST, json(FORM));
        asked(open, SECRETARY, "/staff/sittings/form?committee=" + COMMITTEE, HttpMethod.GET, Door.VIEW.entity());
        asked(open, MANAGER, "/staff/committees/" + COMMITTEE + "/seats", HttpMethod.POST, form(Map.of()));
        assertThat(open).hasSize(3);
        assertThat(rows("select count(*) from minutes_vote where minutes = ?", number))
                .isEqualTo(" 3");
    }

    private void asked(List<String> open, String who, String path, HttpMethod method, HttpEntity<?> sent) {
        int status = status(who, method, path, sent);
        if (!isRefused(who, status)) {
            open.add(path + " " + status);
        }
    }

    /** Pages know a session alone; the APIs take a password with each request. */
    private int status(String who, HttpMethod method, String path, HttpEntity<?> sent) {
        if (who == null || !path.startsWith("/staff/")) {
            TestRestTemplate as = who == null ? rest : rest.withBasicAuth(who, DemoPeople.PASSWORD);
            return as.exchange(path, method, sent, String.class).getStatusCode().value();
        }
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path);
        if (sent.getBody() instanceof MultiValueMap<?, ?> fields) {
            fields.forEach((field, values) ->
                    values.forEach(value -> request.param(String.valueOf(field), String.valueOf(value))));
        }
        try {
            return http.perform(request.with(user(who)).with(csrfCookie()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** A browser that is not signed in is led to where one does. */
    private static boolean isRefused(String who, int status) {
        return Set.of(401, 403, 404, 409).contains(status) || who == null && status == 302;
    }

    private static HttpEntity<?> json(Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private static HttpEntity<?> form(Map<String, Object> fields) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.add("Cookie", "CASEWORK-XSRF=" + TOKEN);
        headers.add("X-CASEWORK-XSRF", TOKEN);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach((field, value) -> form.add(field, String.valueOf(value)));
        return new HttpEntity<>(form, headers);
    }

    private String asHolder(Kind kind, Task task) {
        return rest.withBasicAuth(kind.assignee, DemoPeople.PASSWORD)
                .getForObject("/api/v1/staff/tasks/{id}", String.class, task.getId());
    }

    /** A colleague reads the task of another, and a draft that they keep is theirs alone. */
    private static final Set<String> COLLEAGUES_MAY = Set.of("VIEW", "KEEP");

    private enum Door {
        VIEW(HttpMethod.GET, "/api/v1/staff/tasks/{id}", null),
        CLAIM(HttpMethod.POST, "/api/v1/staff/tasks/{id}/claim", Map.of()),
        KEEP(HttpMethod.PUT, "/api/v1/staff/tasks/{id}/draft", Map.of("remarks", "x")),
        ACCEPT(HttpMethod.PUT, "/api/v1/staff/tasks/{id}/submission", FORM),
        SUBMIT(HttpMethod.POST, "/api/v1/staff/tasks/{id}/submission", FORM),
        PAGE(HttpMethod.GET, "/staff/tasks/{id}", null),
        PAGE_SENT(HttpMethod.POST, "/staff/tasks/{id}", null),
        ENGINE_CLAIM(HttpMethod.POST, "/engine-rest/task/{id}/claim", Map.of("userId", "aid-member")),
        ENGINE_ASSIGN(HttpMethod.POST, "/engine-rest/task/{id}/assignee", Map.of("userId", "aid-member")),
        ENGINE_COMPLETE(HttpMethod.POST, "/engine-rest/task/{id}/complete", Map.of());

        private final HttpMethod method;
        private final String path;
        private final Object body;

        Door(HttpMethod method, String path, Object body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        int knock(MinutesDoorsTest test, String who, String task) {
            return test.status(who, method, path.replace("{id}", task), entity());
        }

        private HttpEntity<?> entity() {
            if (this == PAGE_SENT) {
                return form(FORM);
            }
            return body == null ? new HttpEntity<>(new HttpHeaders()) : json(body);
        }
    }

    /** What one or the other task would take. */
    private static final Map<String, Object> FORM = Map.of(
            "called", "NONE",
            "version", 1,
            "choice", "APPROVE",
            "endorsed", true,
            "objection", "NEW_VERSION",
            "outcome", "APPROVED",
            "reference", "1448/9",
            "decidedOn", "2026-11-22",
            "reasons", "x");

    // ---- how far

    private String reach(Kind kind) {
        if (kind == Kind.RECORD) {
            Journey.Filed filed = real.studied();
            String number = real.opened();
            real.circulated(number, filed);
            return number;
        }
        String number = steps.opened(COMMITTEE, 1);
        if (kind == Kind.CALL) {
            return number;
        }
        if (kind == Kind.APPOINT) {
            String item = steps.agenda(number).get(0);
            steps.exclude(item, CHAIR);
            steps.exclude(item, SECRETARY);
        }
        if (kind == Kind.APPOINT || kind == Kind.ATTENDANCE) {
            steps.call(number, steps.nextDay()).expect(200);
            return number;
        }
        steps.call(number, steps.circulation(number)).expect(200);
        steps.decideAll(number);
        if (kind == Kind.DRAFT) {
            return number;
        }
        steps.draft(number).expect(200);
        if (kind == Kind.APPROVE) {
            return number;
        }
        if (kind == Kind.ENDORSE) {
            real.approve(number, 1);
            journey.runDueJobs();
            return number;
        }
        real.vote(number, MEMBER, 1, "OBJECT", "الرصيد لا يكفي").expect(200);
        journey.runDueJobs();
        if (steps.state(number).equals("VOTING")) {
            real.vote(number, SECRETARY, 1, "APPROVE", null).expect(200);
            real.vote(number, CHAIR, 1, "APPROVE", null).expect(200);
            journey.runDueJobs();
        }
        if (kind == Kind.BOARD) {
            Map<String, Object> form = new HashMap<>(
                    Map.of("objection", "TO_BOARD", "answers", List.of(Map.of("user", MEMBER, "text", "الرصيد كافٍ"))));
            journey.submit(CHAIR, MinutesSteps.filed(number), Kind.RESOLVE.key, form)
                    .expect(200);
        }
        return number;
    }

    private boolean mayRead(String who, String number) {
        return who != null && journey.status(who, get("/api/v1/staff/minutes/{number}", number)) == 200;
    }

    private String listed(String who, String number) {
        return rest.withBasicAuth(who, DemoPeople.PASSWORD)
                .getForObject("/api/v1/staff/tasks?caseNumber={number}", String.class, number);
    }

    /** All that a task could have changed. */
    private String everything(String number) {
        List<String> open =
                tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskId().asc().list().stream()
                        .map(task -> task.getId() + " " + task.getTaskDefinitionKey() + " " + task.getAssignee() + " "
                                + tasks.getIdentityLinksForTask(task.getId()).stream()
                                        .map(IdentityLink::toString)
                                        .sorted()
                                        .toList())
                        .toList();
        return open
                + steps.state(number)
                + rows("select count(*) from timeline_entry where case_number = ?", number)
                + rows("select count(*) from minutes_vote where minutes = ?", number)
                + rows("select count(*) from minutes_answer where minutes = ?", number)
                + rows("select count(*) from minutes_version where minutes = ?", number);
    }

    private String rows(String count, String number) {
        return " " + jdbc.queryForObject(count, Integer.class, number);
    }
}
