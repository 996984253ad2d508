package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/**
 * A compensation through the real doors up to the negotiation: claims as the portal files them, the staff API as staff, the
 * investigation committee's minutes with every vote and the endorsement, jobs one by one.
 */
abstract class CompensationSteps {

    static final String ADMIT = "userTask_decideAdmissibility";
    static final String APPOINT = "userTask_appointInvestigators";
    static final String EVIDENCE = "userTask_gatherEvidence";
    static final String STATEMENT = "userTask_takeStatement";
    static final String SITE = "userTask_inspectSite";
    static final String EXPERT = "userTask_obtainExpertOpinion";
    static final String FINDINGS = "userTask_recordFindings";
    static final String OBJECTION = "userTask_decideObjection";
    static final String RECORD = "userTask_recordHarmFindings";
    static final String DRAFT = "userTask_draftMinutes";
    static final String APPROVE = "userTask_approveMinutes";
    static final String ENDORSE = "userTask_endorseMinutes";

    static final String COMMITTEE = "investigation-committee";
    static final String CHAIR = "follow-up-chair";
    static final String SECRETARY = "investigator-2";
    static final String MEMBER = "investigator-1";
    static final List<String> MEMBERS = List.of(CHAIR, SECRETARY, MEMBER);
    static final String MANAGER = "executive-manager";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    Parties parties;

    @Autowired
    Claims claims;

    @Autowired
    Findings findings;

    /** Committees, offices and addresses of the samples. */
    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    // ---- people and claims

    /** P01 of the samples. */
    UUID noura() {
        return person("نورة سعد العذقي", "1999990011", "0519990001", AddressForm.FEMININE);
    }

    UUID person(String name, String nationalId, String mobile, AddressForm form) {
        return parties.registerAtDesk(
                new RegisterParty(
                        name,
                        nationalId,
                        mobile,
                        null,
                        null,
                        "productive-family",
                        null,
                        form,
                        List.of(Channel.SMS),
                        null,
                        null),
                "");
    }

    /** Story 1: spoilt goods. */
    FileHarm claim(UUID party) {
        return new FileHarm(
                Origin.BENEFICIARY,
                party,
                null,
                false,
                "انقطع الكهرب ليلتين وخربت بضاعتي",
                new BigDecimal("6850.00"),
                List.of(
                        new FileHarm.ClaimedItem("المواد", new BigDecimal("3245.50")),
                        new FileHarm.ClaimedItem("البضاعة الجاهزة", new BigDecimal("3604.50"))),
                Channel.WEBSITE,
                1,
                null);
    }

    Filed claimed() {
        return filed(claim(noura()));
    }

    Filed filed(FileHarm claim) {
        Claims.Filed filed = claims.file(claim);
        return new Filed(filed.caseNumber(), filed.accessCode());
    }

    // ---- steps of staff

    Answer submit(String user, Filed filed, String key, Map<String, Object> form) {
        return journey.submit(user, filed, key, form);
    }

    Filed admitted(Filed filed) {
        submit(MEMBER, filed, ADMIT, Map.of("admissible", true)).expect(200);
        return filed;
    }

    Filed admitted() {
        return admitted(claimed());
    }

    /** Investigators 1, who leads, and 2. */
    static Map<String, Object> investigators(boolean siteVisit, boolean expert) {
        return investigators(siteVisit, expert, MEMBER, SECRETARY);
    }

    static Map<String, Object> investigators(boolean siteVisit, boolean expert, String lead, String... others) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String other : others) {
            rows.add(Map.of("user", other, "named", true));
        }
        return new HashMap<>(Map.of("lead", lead, "others", rows, "siteVisit", siteVisit, "expert", expert));
    }

    Filed appointed(Filed filed) {
        submit(CHAIR, filed, APPOINT, investigators(false, false)).expect(200);
        return filed;
    }

    /** Evidence 1 and 2. */
    static Map<String, Object> evidence() {
        return Map.of(
                "evidence",
                List.of(
                        Map.of(
                                "kind",
                                "CONTRACT",
                                "on",
                                "2026-09-01",
                                "what",
                                "عقد الركن: التبريد على الجمعية",
                                "from",
                                "المستفيدة"),
                        Map.of("kind", "INVOICE", "on", "2026-09-10", "what", "فواتير المواد", "from", "المستفيدة")));
    }

    /** Evidence 3 and 4: both sides, signed. */
    static Map<String, Object> statements() {
        return new HashMap<>(Map.of("beneficiary", statement("المستفيدة"), "association", statement("مسؤول البازار")));
    }

    static Map<String, Object> statement(String from) {
        return new HashMap<>(
                Map.of("how", "MEETING", "on", "2026-09-20", "from", from, "text", "قال ما عنده", "signed", true));
    }

    /** Up to the findings. */
    Filed heard(Filed filed) {
        submit(MEMBER, filed, EVIDENCE, evidence()).expect(200);
        submit(MEMBER, filed, STATEMENT, statements()).expect(200);
        return filed;
    }

    /** The size as story 1 has it: 4,875.50. */
    static Map<String, Object> proven() {
        return proven("3245.50", "1630.00");
    }

    /** Fault, harm and the link between them, of items with these amounts. */
    static Map<String, Object> proven(String... amounts) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String amount : amounts) {
            items.add(Map.of("what", "بضاعة " + (items.size() + 1), "amount", amount, "evidence", "2"));
        }
        return new HashMap<>(Map.of(
                "fault",
                point(true, "كانت اللوحة محمّلة فوق طاقتها ولا مناوب", "1، 4"),
                "harm",
                point(true, "تجاوزت البضاعة ثماني درجات ليلتين", "2"),
                "causation",
                point(true, "فسدت بانقطاع التبريد", "3"),
                "items",
                items,
                "cause",
                "EQUIPMENT",
                "causes",
                "لا عقد صيانة ولا رقم مناوب"));
    }

    static Map<String, Object> notProven() {
        return new HashMap<>(Map.of(
                "fault", point(false, "لا سجل تسليم معدود", null),
                "harm", point(false, "لم تُعرف الكمية", null),
                "causation", point(false, "لا يُعرف ما أفسدها", null),
                "reasons", "لا سجل تسليم معدود\nلم تُعرف الكمية التي سُلِّمت"));
    }

    static Map<String, Object> point(boolean found, String text, String evidence) {
        Map<String, Object> point = new HashMap<>(Map.of("found", found, "text", text));
        if (evidence != null) {
            point.put("evidence", evidence);
        }
        return point;
    }

    /** Claimed, admitted, investigated; the committee's minutes are left. */
    Filed investigated(Filed filed, Map<String, Object> form) {
        heard(appointed(admitted(filed)));
        submit(MEMBER, filed, FINDINGS, form).expect(200);
        return filed;
    }

    Filed investigated(Map<String, Object> form) {
        return investigated(claimed(), form);
    }

    // ---- the committee's minutes

    /** Minutes by circulation, with this case alone on the agenda. */
    String called(Filed filed) {
        String number = journey.asStaff(
                        SECRETARY, MockMvcRequestBuilders.post("/api/v1/staff/minutes"), Map.of("committee", COMMITTEE))
                .expect(201)
                .body()
                .get("number")
                .asText();
        submit(
                        SECRETARY,
                        minutes(number),
                        "userTask_callMeeting",
                        Map.of(
                                "called",
                                "CIRCULATION",
                                "cases",
                                List.of(Map.of("case", filed.caseNumber(), "taken", true))))
                .expect(200);
        return number;
    }

    /** Entered, drafted and frozen: the members vote. */
    String atVote(Filed filed, Map<String, Object> form) {
        String number = called(filed);
        submit(SECRETARY, minutes(number), RECORD, form).expect(200);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        return number;
    }

    void vote(String number, int version, String member, String choice, String reasons) {
        Map<String, Object> form = new HashMap<>(Map.of("version", version, "choice", choice));
        if (reasons != null) {
            form.put("reasons", reasons);
        }
        submit(member, minutes(number), APPROVE, form).expect(200);
    }

    void approvedByAll(String number, int version) {
        for (String member : MEMBERS) {
            vote(number, version, member, "APPROVE", null);
        }
        journey.runDueJobs();
    }

    /** Endorsed for the association, sealed and carried out. */
    void endorsed(String number) {
        submit(MANAGER, minutes(number), ENDORSE, Map.of("endorsed", true)).expect(200);
        journey.runDueJobs();
    }

    /** All of it: every member approves, the executive manager endorses, the case goes on. */
    String decidedByMinutes(Filed filed, Map<String, Object> form) {
        String number = atVote(filed, form);
        approvedByAll(number, 1);
        endorsed(number);
        return number;
    }

    /** At the negotiation, by the committee's real minutes. */
    Filed provenByMinutes(Filed filed, Map<String, Object> form) {
        investigated(filed, form);
        decidedByMinutes(filed, form);
        return filed;
    }

    /** Story 1: 4,875.50 riyals. */
    Filed provenByMinutes() {
        return provenByMinutes(claimed(), proven());
    }

    /** A damage of one item of this amount. */
    Filed provenByMinutes(String damage) {
        return provenByMinutes(claimed(), proven(damage));
    }

    static Filed minutes(String number) {
        return new Filed(number, null);
    }

    // ---- what is known of it

    String status(Filed filed) {
        return journey.status(filed);
    }

    boolean hasTask(String user, Filed filed, String key) {
        return journey.task(user, filed, key) != null;
    }

    ProcessInstance instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("compensation-investigation")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    boolean passed(Filed filed, String activity) {
        return history.createHistoricActivityInstanceQuery().activityId(activity).list().stream()
                .anyMatch(one -> filed.caseNumber()
                        .equals(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(one.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()));
    }

    boolean ended(Filed filed, String end) {
        return instance(filed) == null && passed(filed, end);
    }

    String stage(Filed filed) {
        return jdbc.sql("select stage from compensation where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .single();
    }

    /** Codes of the timeline, the first first. */
    List<String> timeline(Filed filed) {
        return jdbc.sql("select code from timeline_entry where case_number = ? order by sequence")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    List<String> excluded(Filed filed) {
        return jdbc.sql("select user_id from case_exclusion where case_number = ? order by user_id")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    /** Staff who were told of the case by a template. */
    List<String> told(Filed filed, String template) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ?"
                        + " and staff_user is not null order by position")
                .params(filed.caseNumber(), template)
                .query(String.class)
                .list();
    }

    /** Cause, owner and day of every corrective action, the oldest first. */
    List<String> actions(Filed filed) {
        return jdbc.sql("select cause || ' ' || owner_group || ' ' || due_on from corrective_action"
                        + " where case_number = ? order by opened_at, cause")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    /** Kinds of the letters that went out, the first first. */
    List<String> letters(Filed filed) {
        return jdbc.sql("select kind from outgoing_letter where case_number = ? order by hijri_year, serial")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    /** Puts the token somewhere else, as an administrator can. */
    void moveTo(Filed filed, String from, String to) {
        runtime.createProcessInstanceModification(instance(filed).getId())
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute();
    }

    String dueOn(Filed filed) {
        return journey.track(filed).get("dueOn").asText();
    }

    void assertNoTask(Filed filed, String... keys) {
        for (String key : keys) {
            assertThat(hasTask(MEMBER, filed, key)).as(key).isFalse();
        }
    }
}
