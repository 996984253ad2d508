package sa.org.esrar.casework.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CallScripts;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.catalogue.FrequentQuestions;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** The ten sample inquiries and every row of the table {@code liaison-officer}: who answers, and with what (G1, E2). */
@CaseworkTest
class SampleInquiriesTest {

    private static final String ANSWER = "userTask_answerInquiry";

    @Autowired
    Journey journey;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Families families;

    @Autowired
    CallScripts calls;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    DemoParties samples;

    @Autowired
    DemoStaff staff;

    @Autowired
    FrequentQuestions questions;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    /** The second liaison officer is away, and the first stands in. */
    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        staff.load();
        samples.load();
    }

    /** @param assignee null where a group has it */
    record Sample(
            String id,
            InquiryKind kind,
            String category,
            String field,
            String question,
            String assignee,
            String group) {

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Sample> general() {
        return List.of(
                sample(
                        "I01",
                        InquiryKind.GENERAL,
                        "trainee",
                        "digital-sales",
                        "متى تبدأ دورة التصوير بالجوال؟ وهل فيه مسائي؟",
                        null,
                        "liaison-officers"),
                sample(
                        "I02",
                        InquiryKind.GENERAL,
                        "individual-producer",
                        "food",
                        "Can a non-Saudi resident join the courses?",
                        "liaison-1",
                        null),
                sample(
                        "I04",
                        InquiryKind.TECHNICAL,
                        "craftsperson",
                        "textiles",
                        "رابط المتابعة ما يفتح في جوالي",
                        null,
                        "intake-officers"),
                sample(
                        "I05",
                        InquiryKind.GENERAL,
                        "supported-family",
                        "food",
                        "أصوّر الهوية وكرت العائلة وأرسلها واتساب؟",
                        "liaison-1",
                        null),
                sample(
                        "I06",
                        InquiryKind.GENERAL,
                        null,
                        null,
                        "كم دوامكم في رمضان؟ وهل يوقف حساب الأيام؟",
                        null,
                        "liaison-officers"),
                sample(
                        "I07",
                        InquiryKind.GENERAL,
                        "trainee",
                        "digital-sales",
                        "أمي ما تعرف للنت، أقدر أقدم عنها؟",
                        null,
                        "liaison-officers"),
                sample(
                        "I08",
                        InquiryKind.GENERAL,
                        "productive-family",
                        "perfumes",
                        "وثيقة العمل الحر تنتهي الشهر الجاي، يأثر على ركني؟",
                        "liaison-1",
                        null),
                sample(
                        "I10",
                        InquiryKind.GENERAL,
                        "craftsperson",
                        "textiles",
                        "أشارك في المعرض بدون ما أتصور؟",
                        "liaison-1",
                        null),
                sample(
                        "member",
                        InquiryKind.MEMBERSHIP,
                        "establishment",
                        "digital-sales",
                        "متى تُعقد الجمعية العمومية؟",
                        "liaison-1",
                        null));
    }

    private static Sample sample(
            String id,
            InquiryKind kind,
            String category,
            String field,
            String question,
            String assignee,
            String group) {
        return new Sample(id, kind, category, field, question, assignee, group);
    }

    @ParameterizedTest
    @MethodSource("general")
    void reachesWhomTheTableNames(Sample sample) {
        Inquiries.Asked asked = inquiries.ask(new AskQuestion(
                sample.kind(), sample.question(), sample.category(), sample.field(), null, null, null, null, "ar"));
        journey.runDueJobs();
        Task task = task(asked.caseNumber());
        assertThat(task.getAssignee()).isEqualTo(sample.assignee());
        if (sample.group() != null) {
            assertThat(tasks.getIdentityLinksForTask(task.getId()))
                    .extracting(link -> link.getGroupId())
                    .containsExactly(sample.group());
        }
        assertThat(cases.view(asked.caseNumber()).partyId()).isNull();
    }

    /** The published questions already hold four of the ten. */
    @Test
    void whatIsPublishedIsFoundForWhoAsksTheSame() {
        assertThat(first("كم دوامكم في رمضان؟ وهل يوقف حساب الأيام؟")).isEqualTo("ramadan");
        assertThat(first("أصوّر الهوية وكرت العائلة وأرسلها واتساب؟")).isEqualTo("identity-pictures");
        assertThat(first("Can a non-Saudi resident join the courses?")).isEqualTo("non-residents");
        assertThat(first("أشارك في المعرض بدون ما أتصور؟")).isEqualTo("photography");
        assertThat(questions.like("رابط المتابعة ما يفتح في جوالي", 3))
                .extracting(FrequentQuestions.Question::code)
                .doesNotContain("photography");
        assertThat(questions.like("😀😀", 3)).isEmpty();
        assertThat(questions.like("؟؟؟؟", 3)).isEmpty();
        assertThat(questions.like(null, 3)).isEmpty();
        assertThat(questions.like("كلام ".repeat(40_000), 3)).isEmpty();
    }

    private String first(String typed) {
        return questions.like(typed, 3).get(0).code();
    }

    /** I03: the craftswoman asks in a call where her case stands; I09: a supported family about its own case. */
    @Test
    void aboutTheirOwnCaseAloneAndReadOutAfterTwoQuestions() {
        Filed filed = families.signed("فاطمة علي الجريدي", "1999990029", "0519990002", "RELATIVE");
        PartyView fatima = parties.view(cases.view(filed.caseNumber()).partyId());
        Inquiries.Asked asked = inquiries.askAbout(filed.caseNumber(), "وين وصلت معاملتي؟", "ar");
        journey.runDueJobs();
        assertThat(cases.view(asked.caseNumber()).partyId()).isEqualTo(fatima.id());
        assertThat(task(asked.caseNumber()).getAssignee()).isEqualTo("liaison-1");

        Filed inquiry = new Filed(asked.caseNumber(), asked.accessCode());
        var seen = journey.asStaff(
                        "liaison-1",
                        MockMvcRequestBuilders.get("/api/v1/staff/inquiries/{n}", asked.caseNumber()),
                        null)
                .expect(200)
                .body();
        assertThat(seen.get("proven").asBoolean()).isTrue();
        assertThat(seen.get("about").get("caseNumber").asText()).isEqualTo(filed.caseNumber());
        assertThat(seen.get("about").get("dueOn").asText()).isEqualTo("2026-12-13");
        // The officer reads where it stands, and nothing else of it.
        journey.asStaff("liaison-1", MockMvcRequestBuilders.get("/api/v1/staff/cases/" + filed.caseNumber()), null)
                .expect(404);

        String text = "طلبكم قيد الدراسة لدى لجنة الخدمات، وموعد الرد الأحد 13/12/2026م. لا يلزمكم شيء الآن.";
        journey.submit("liaison-1", inquiry, ANSWER, answer(text)).expect(200);
        journey.submit("liaison-2", inquiry, "userTask_reviewAnswer", approved())
                .expect(200);
        assertThat(calls.of(asked.caseNumber()).questions()).hasSize(2);
        assertThat(String.join(" ", calls.of(asked.caseNumber()).told())).contains(text);
    }

    @Test
    void nobodysDraftIsAnybodysCaseYet() {
        Filed draft = journey.file(families.filing("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED"));
        assertThat(inquiries.mayAskAbout(cases.view(draft.caseNumber()))).isFalse();
        try {
            inquiries.askAbout(draft.caseNumber(), "الآيبان باسم زوجي، تنزل عليه المساعدة؟", "ar");
            assertThat(false).as("refused").isTrue();
        } catch (ApiException refused) {
            assertThat(refused.status()).isEqualTo(409);
        }
    }

    @Test
    void aSupportedFamilyAsksAboutItsOwnCase() {
        Filed filed = journey.fileAndSign(supportedFamily());
        Inquiries.Asked asked = inquiries.askAbout(filed.caseNumber(), "الآيبان باسم زوجي، تنزل عليه المساعدة؟", "ar");
        clock.set(clock.instant().plus(Duration.ofSeconds(1)));
        journey.runDueJobs();
        assertThat(task(asked.caseNumber()).getAssignee()).isEqualTo("liaison-1");
    }

    private Map<String, Object> supportedFamily() {
        Map<String, Object> filing = families.filing("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED");
        @SuppressWarnings("unchecked")
        Map<String, Object> applicant = (Map<String, Object>) filing.get("applicant");
        applicant.put("category", "supported-family");
        return filing;
    }

    private Task task(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(ANSWER)
                .singleResult();
    }
}
