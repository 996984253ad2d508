package sa.org.esrar.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.inquiries.Opinion;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey.Filed;

/** The weekly review from the timer to the instructions that were carried out, job by job (H5, H6). */
@CaseworkTest
class ManagementReviewTest extends OversightSteps {

    @Autowired
    CaseRegister register;

    @Autowired
    Absences absences;

    @Autowired
    IdentityService identity;

    @Autowired
    Protection protection;

    @Autowired
    Messages messages;

    // ---- when

    @Test
    void itBeginsEverySundayAtEightInRiyadhWhateverTheServersZone() {
        management.recalculateJobDuedate(weekly().getId(), false);
        assertThat(weekly().getDuedate().toInstant()).isEqualTo(morningOf("2026-11-29"));
        weekBegins("2026-11-29");
        assertThat(weekly().getDuedate().toInstant()).isEqualTo(morningOf("2026-12-06"));
        Task task = review();
        assertThat(task.getDueDate()).isEqualTo(endOf("2026-11-29"));
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("management");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("review-" + reviewId());
    }

    /** Founding Day, 22 February 2026, is a Sunday. */
    @Test
    void onAHolidayItIsDueOnTheNextWorkingDayAndLateOnTheOneAfter() {
        weekBegins("2026-02-22");
        assertThat(review().getDueDate()).isEqualTo(endOf("2026-02-23"));
        assertThat(lateTimer()).isEqualTo(morningOf("2026-02-24"));

        journey.goTo(LocalDate.parse("2026-02-23"));
        assertThat(told("staff.reviewLate")).isEmpty();
        journey.goTo(LocalDate.parse("2026-02-24"));
        assertThat(told("staff.reviewLate")).containsExactly("board-chair");
        assertThat(review().getPriority()).isEqualTo(100);
        assertThat(passed("management-review")).contains("timer_reviewDue", "end_reviewEscalated");
    }

    @Test
    void whileTheLastOneIsOpenNoSecondOneOpensAndTheChairIsTold() {
        weekBegins("2026-11-29");
        long first = reviewId();
        weekBegins("2026-12-06");
        assertThat(reviewId()).isEqualTo(first);
        assertThat(jdbc.queryForObject("select count(*) from management_review where state = 'OPEN'", Integer.class))
                .isEqualTo(1);
        assertThat(told("staff.reviewLate"))
                .as("by its own timer, and by the new week")
                .containsExactly("board-chair", "board-chair");
        assertThat(review().getPriority()).isEqualTo(100);
        assertThat(passed("management-review")).contains("serviceTask_escalateOlderReview", "end_olderReviewStays");

        complete(MANAGER, Map.of()).expect(200);
        weekBegins("2026-12-13");
        assertThat(reviewId()).isGreaterThan(first);
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedDoesNotStandInTheWay() {
        weekBegins("2026-11-29");
        long first = reviewId();
        runtime.deleteProcessInstance(review().getProcessInstanceId(), "by an administrator");
        weekBegins("2026-12-06");
        assertThat(reviewId()).isGreaterThan(first);
        assertThat(journey.status(MANAGER, get("/api/v1/staff/management-reviews/{id}", first)))
                .isEqualTo(404);
    }

    // ---- figures

    @Test
    void figuresAreExactToTheCaseAndStayAsTheyWereReviewed() {
        Filed late = asked("textiles");
        Filed reopened = answered("textiles");
        says(reopened, Opinion.NOT_SUFFICIENT);
        Filed enough = answered("handicrafts");
        says(enough, Opinion.SUFFICIENT);
        Filed unassigned = complained();
        established("CAPACITY");
        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        Filed soon = asked("perfumes");

        weekBegins("2026-11-29");
        long id = reviewId();
        JsonNode seen = seen(MANAGER, id);
        assertThat(figures(seen, "frozen"))
                .containsExactly(
                        "المفتوحة 5",
                        "منها استفسارات 3",
                        "منها شكاوى 2",
                        "منها تظلُّمات 0",
                        "المتأخرة 2",
                        "يقترب موعدها 2",
                        "أُعيد فتحها 1",
                        "أُجيبت خلال 13 أسبوعاً 1",
                        "منها في موعدها 1",
                        "منها لم يُفد صاحبها برأيه 0");
        assertThat(figures(seen, "now")).isEqualTo(figures(seen, "frozen"));
        assertThat(seen.get("figures").get(0).get("before").isNull()).isTrue();
        assertThat(owners(seen)).containsExactly("ضابطة الاتصال 1: 3 2 1 7", "لجنة المتابعة: 2 0 1 7");
        assertThat(seen.get("liaison").toString())
                .contains("\"answered\":1,\"inTime\":1,\"share\":100,\"medianDays\":0");
        assertThat(seen.get("causes").toString()).contains("نقص في الموارد أو الوقت", "\"fourWeeks\":1,\"quarter\":1");
        assertThat(attention(seen))
                .containsExactlyInAnyOrder(spoken(late), spoken(reopened), spoken(unassigned), spoken(soon));
        assertThat(sentences(seen))
                .contains(
                        "5 معاملات مفتوحة",
                        "معاملتان متأخرتان",
                        "معاملتان يقترب موعدهما",
                        "لا ضابط اتصال غائب دون بديل");

        complete(MANAGER, with()).expect(200);
        journey.submit("liaison-1", late, "userTask_answerInquiry", Map.of("needsAdvice", false, "answer", "نعم."))
                .expect(200);
        journey.submit("liaison-2", late, "userTask_reviewAnswer", Map.of("approved", true))
                .expect(200);
        seen = seen(MANAGER, id);
        assertThat(figures(seen, "frozen")).contains("المفتوحة 5", "المتأخرة 2");
        assertThat(figures(seen, "now"))
                .contains("المفتوحة 5", "المتأخرة 1", "أُجيبت خلال 13 أسبوعاً 2", "منها في موعدها 1");

        weekBegins("2026-12-06");
        seen = seen(MANAGER, reviewId());
        assertThat(figures(seen, "before")).contains("المفتوحة 5", "المتأخرة 2");
        assertThatAreRefused("update management_review_case set open = false");
        assertThatAreRefused("delete from management_review_case");
    }

    @Test
    void whoIsExcludedFromACaseSeesItInNoListAndBehindNoName() {
        Filed open = asked("textiles");
        Filed other = asked("handicrafts");
        jdbc.update("update inquiry set officer = 'liaison-2' where case_number = ?", other.caseNumber());
        weekBegins("2026-11-29");
        JsonNode before = seen(MANAGER, reviewId());
        assertThat(attention(before)).containsExactlyInAnyOrder(spoken(open), spoken(other));
        assertThat(owners(before)).hasSize(2);

        exclude(other, MANAGER);
        JsonNode after = seen(MANAGER, reviewId());
        assertThat(attention(after)).containsExactly(spoken(open));
        assertThat(owners(after)).containsExactly("ضابطة الاتصال 1: 1 1 0 7");
        assertThat(figures(after, "frozen")).contains("المفتوحة 2", "المتأخرة 2");
        assertThat(sentences(after)).contains("وفي الأرقام معاملة أخرى لا تُعرض عليكم");
        assertThat(after.toString()).doesNotContain(other.caseNumber()).doesNotContain(spoken(other));
    }

    @Test
    void anAssociationWithoutCasesReadsRightInBothLanguages() {
        weekBegins("2026-11-29");
        JsonNode seen = seen(MANAGER, reviewId());
        assertThat(figures(seen, "frozen")).allMatch(line -> line.endsWith(" 0"));
        assertThat(sentences(seen))
                .containsExactly(
                        "لا معاملات مفتوحة",
                        "لا معاملات متأخرة",
                        "لا معاملات يقترب موعدها",
                        "لا ضابط اتصال غائب دون بديل");
        assertThat(seen.get("sentences").get(0).get("en").asText()).isEqualTo("No open cases");
        assertThat(seen.get("owners")).isEmpty();
        assertThat(seen.get("causes")).isEmpty();
        complete(MANAGER, Map.of()).expect(200);
        assertThat(passed("management-review")).contains("end_reviewCarriedOut");
    }

    @Test
    void anOfficerWhoIsAwayWithoutASubstituteIsCounted() {
        clock.set(LocalDate.parse("2027-03-01"), LocalTime.of(9, 0));
        absences.record("liaison-1", LocalDate.parse("2027-03-07"), LocalDate.parse("2027-03-08"), null);
        weekBegins("2027-03-07");
        assertThat(sentences(seen(MANAGER, reviewId()))).contains("ضابط اتصال واحد غائب دون بديل");
    }

    // ---- instructions

    @Test
    void instructionsAreCarriedOutByTheirOwnersAndReadInTheNextReview() {
        Filed open = asked("textiles");
        weekBegins("2026-11-29");
        long first = reviewId();
        String instance = review().getProcessInstanceId();
        complete(
                        MANAGER,
                        with(
                                instruction("يُتصل بالسائلة اليوم", "user:liaison-1", "2026-12-02", open.caseNumber()),
                                instruction("يُحدَّث دليل الخدمات", "group:service-committee", "2026-12-03", null)))
                .expect(200);
        assertThat(told("staff.newInstruction")).contains("liaison-1", "service-chair", "service-member");

        Task person = instructionOf("liaison-1");
        assertThat(keyOf(person)).isEqualTo(open.caseNumber());
        assertThat(person.getDueDate().toInstant()).isEqualTo(morningOf("2026-12-02"));
        Task group = instructionOfGroup("service-committee");
        assertThat(keyOf(group)).startsWith("instruction-");
        JsonNode form = instruction("liaison-1", person);
        assertThat(form.get("text").asText()).isEqualTo("يُتصل بالسائلة اليوم");
        assertThat(form.get("givenBy").get("ar").asText()).isEqualTo("المدير التنفيذي");
        assertThat(timeline(open)).contains("oversight.instructionGiven");

        journey.goTo(LocalDate.parse("2026-12-02"));
        assertThat(told("staff.instructionDue")).containsExactly(MANAGER);
        assertThat(instructionOf("liaison-1").getPriority()).isEqualTo(100);
        assertThat(timeline(open)).contains("oversight.instructionEscalated");

        submit("liaison-1", person, Map.of()).expect(422);
        submit("liaison-1", person, Map.of("proof", "اتصلتُ بها ظهراً")).expect(200);
        assertThat(timeline(open)).contains("oversight.instructionCarriedOut");
        journey.runDueJobs();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .as("one is left")
                .isEqualTo(1);
        submit("service-member", group, Map.of("proof", "حُدِّث")).expect(200);
        journey.runDueJobs();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(passed("management-instruction"))
                .contains("timer_instructionDue", "end_instructionEscalated", "end_instructionCarriedOut");

        weekBegins("2026-12-06");
        JsonNode next = seen(MANAGER, reviewId());
        assertThat(next.get("open")).isEmpty();
        assertThat(next.get("carriedOut").toString()).contains("اتصلتُ بها ظهراً", "حُدِّث", "ضابطة الاتصال 1");
        assertThat(seen(MANAGER, first).toString()).contains("اتصلتُ بها ظهراً");
    }

    @Test
    void whatIsNotCarriedOutStandsOnTopOfTheNextReview() {
        weekBegins("2026-11-29");
        complete(MANAGER, with(instruction("يُحدَّث الدليل", "group:intake-officers", "2026-12-01", null)))
                .expect(200);
        weekBegins("2026-12-06");
        JsonNode open = seen(MANAGER, reviewId()).get("open");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("late").asBoolean()).isTrue();
        assertThat(open.get(0).get("owner").get("ar").asText()).isEqualTo("الاستقبال وخدمة المستفيدين");
    }

    @Test
    void whoIsAwayIsStoodInForByTheSubstitute() {
        weekBegins("2026-11-29");
        complete(MANAGER, with(instruction("يُراجع الجدول", "user:liaison-2", "2026-12-01", null)))
                .expect(200);
        Task task = instructionOf("liaison-1");
        assertThat(instruction("liaison-1", task).get("text").asText()).isEqualTo("يُراجع الجدول");
        submit("liaison-1", task, Map.of("proof", "روجع")).expect(200);
    }

    // ---- who

    @Test
    void nobodyElseSeesAReviewOrAnInstruction() {
        weekBegins("2026-11-29");
        Task task = review();
        long id = reviewId();
        for (String user :
                List.of("reception-1", "liaison-1", "follow-up-chair", "board-chair", "accountant", "admin")) {
            assertThat(journey.status(user, get("/api/v1/staff/management-reviews/{id}", id)))
                    .as(user)
                    .isEqualTo(403);
            if (!user.equals("admin")) {
                assertThat(submit(user, task, with()).status()).as(user).isIn(403, 404);
            }
        }
        complete(MANAGER, with(instruction("يُراجع الجدول", "group:aid-committee", "2026-12-01", null)))
                .expect(200);
        Task given = instructionOfGroup("aid-committee");
        String instruction = (String) tasks.getVariable(given.getId(), "instructionId");
        for (String user : List.of("reception-1", "liaison-1", "service-chair", "accountant")) {
            assertThat(journey.status(user, get("/api/v1/staff/management-instructions/{id}", instruction)))
                    .as(user)
                    .isEqualTo(404);
            assertThat(submit(user, given, Map.of("proof", "تم")).status())
                    .as(user)
                    .isIn(403, 404);
        }
        assertThat(journey.status("aid-chair", get("/api/v1/staff/management-instructions/{id}", instruction)))
                .isEqualTo(200);
        assertThat(journey.status(MANAGER, get("/api/v1/staff/management-instructions/{id}", UUID.randomUUID())))
                .isEqualTo(404);
        assertThat(journey.status(MANAGER, get("/api/v1/staff/management-reviews/{id}", 999_999)))
                .isEqualTo(404);
    }

    @Test
    void whoIsExcludedFromTheCaseIsRefusedAndLaterShutOut() {
        Filed open = asked("textiles");
        exclude(open, "reception-1");
        weekBegins("2026-11-29");
        Map<String, Object> toTheExcluded =
                instruction("يُتصل بها", "user:reception-1", "2026-12-01", open.caseNumber());
        assertThat(problems(complete(MANAGER, with(toTheExcluded)).expect(422).body()))
                .containsExactly("instructions[0].owner استُبعد من اخترتموه من هذه المعاملة."
                        + " يُرجى اختيار زميل آخر، أو حذف رقم المعاملة.");
        exclude(open, "reception-2");
        assertThat(problems(complete(
                                MANAGER,
                                with(instruction(
                                        "يُتصل بها", "group:intake-officers", "2026-12-01", open.caseNumber())))
                        .expect(422)
                        .body()))
                .singleElement()
                .asString()
                .contains("استُبعد جميع أعضاء هذه المجموعة");
        for (String owner : List.of("group:finance", "user:hr-officer")) {
            assertThat(problems(
                            complete(MANAGER, with(instruction("يُتصل بها", owner, "2026-12-01", open.caseNumber())))
                                    .expect(422)
                                    .body()))
                    .singleElement()
                    .asString()
                    .contains("لا يطّلع من اخترتموه على المعاملات");
        }

        complete(MANAGER, with(instruction("يُتصل بها", "group:liaison-officers", "2026-12-01", open.caseNumber())))
                .expect(200);
        Task given = instructionOfGroup("liaison-officers");
        String id = (String) tasks.getVariable(given.getId(), "instructionId");
        assertThat(journey.status("liaison-2", get("/api/v1/staff/management-instructions/{id}", id)))
                .isEqualTo(200);
        exclude(open, "liaison-2");
        assertThat(journey.status("liaison-2", get("/api/v1/staff/tasks/{id}", given.getId())))
                .isEqualTo(404);
        assertThat(journey.status("liaison-2", get("/api/v1/staff/management-instructions/{id}", id)))
                .isEqualTo(404);
        assertThat(submit("liaison-2", given, Map.of("proof", "تم")).status()).isIn(403, 404);
        submit("liaison-1", given, Map.of("proof", "تم")).expect(200);
    }

    @Test
    void ofTwoManagersAtOnceOneCompletesTheReview() throws Exception {
        identity.createMembership("board-member", "management");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            weekBegins("2026-11-29");
            Task task = review();
            List<Callable<Integer>> calls = List.of(
                    () -> submit(MANAGER, task, with(instruction("أولى", "user:liaison-1", "2026-12-01", null)))
                            .status(),
                    () -> submit("board-member", task, with(instruction("ثانية", "user:liaison-1", "2026-12-01", null)))
                            .status());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : both.invokeAll(calls)) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsOnlyOnce(200).allMatch(status -> List.of(200, 404, 409)
                    .contains(status));
        } finally {
            both.shutdownNow();
            identity.deleteMembership("board-member", "management");
        }
        assertThat(jdbc.queryForObject("select count(*) from management_instruction", Integer.class))
                .isEqualTo(1);
    }

    // ---- what is typed

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndTheReviewStaysOpen() {
        weekBegins("2026-11-29");
        Filed several = asked("textiles");
        String violation = register.open(CaseKind.VIO, null, Channel.WEBSITE, CaseStatus.RECEIVED)
                .caseNumber();
        Map<String, Object> form = Map.of(
                "notes",
                "ن".repeat(200_000),
                "instructions",
                List.of(
                        Map.of("text", "دون قائم عليه ولا موعد"),
                        instruction(" ", "user:nobody", "2026-11-29", null),
                        instruction("جمعة", "user:board-chair", "2026-12-04", null),
                        instruction("<script>alert(1)</script>", "user:liaison-1", "2029-12-04", "1448/999999"),
                        instruction("بلاغ", "user:liaison-1", "ليس تاريخاً", violation)));
        assertThat(problems(complete(MANAGER, form).expect(422).body()))
                .containsExactlyInAnyOrder(
                        "notes " + text("workflow.form.tooLong", 4000),
                        "instructions[0].owner " + text("workflow.form.required"),
                        "instructions[0].dueOn " + text("workflow.form.required"),
                        "instructions[1].text " + text("workflow.form.required"),
                        "instructions[1].owner " + text("workflow.form.unknownChoice"),
                        "instructions[1].dueOn يُرجى اختيار يوم بعد اليوم. وأقرب يوم عمل 30/11/2026م (20/06/1448هـ).",
                        "instructions[2].owner " + text("workflow.form.unknownChoice"),
                        "instructions[2].dueOn ليس هذا اليوم يوم عمل. وأقرب يوم عمل بعده 06/12/2026م (26/06/1448هـ).",
                        "instructions[3].dueOn يُرجى اختيار يوم خلال سنة من اليوم.",
                        "instructions[3].caseNumber لا توجد معاملة بهذا الرقم. يُرجى كتابته كما في القائمة.",
                        "instructions[4].dueOn " + text("workflow.form.date"),
                        "instructions[4].caseNumber لا توجد معاملة بهذا الرقم. يُرجى كتابته كما في القائمة.");
        Object[] many = Collections.nCopies(
                        51, instruction("واحد", "user:liaison-1", "2026-12-01", several.caseNumber()))
                .toArray();
        assertThat(problems(complete(MANAGER, with(many)).expect(422).body()))
                .singleElement()
                .asString()
                .startsWith("instructions يُرجى الاكتفاء بـ 50 توجيهاً");
        assertThat(review()).isNotNull();

        complete(MANAGER, with(instruction("<script>alert(1)</script>", "user:liaison-1", "2026-12-01", null)))
                .expect(200);
        assertThat(instruction("liaison-1", instructionOf("liaison-1"))
                        .get("text")
                        .asText())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whatIsTypedLiesEncryptedAndNeverInTheEngine() {
        String mark = "Qreviewmarker";
        weekBegins("2026-11-29");
        complete(
                        MANAGER,
                        Map.of(
                                "notes",
                                mark + " notes",
                                "instructions",
                                List.of(instruction(mark + " text", "user:liaison-1", "2026-12-01", null))))
                .expect(200);
        submit("liaison-1", instructionOf("liaison-1"), Map.of("proof", mark + " proof"))
                .expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        List<byte[]> ciphers = new ArrayList<>(
                jdbc.queryForList("select notes from management_review where state = 'DONE'", byte[].class));
        ciphers.addAll(jdbc.queryForList("select text from management_instruction", byte[].class));
        ciphers.addAll(jdbc.queryForList("select proof from management_instruction", byte[].class));
        assertThat(ciphers).hasSize(3).allSatisfy(cipher -> {
            assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
            assertThat(protection.decrypt("oversight.text", cipher)).contains(mark);
        });
    }

    // ---- how

    private static Date endOf(String day) {
        return Date.from(morningOf(day).plusSeconds(16 * 3600 - 1));
    }

    private Instant lateTimer() {
        return management
                .createJobQuery()
                .activityId("timer_reviewDue")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String keyOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private JsonNode instruction(String user, Task task) {
        return journey.asStaff(
                        user,
                        get(
                                "/api/v1/staff/management-instructions/{id}",
                                tasks.getVariable(task.getId(), "instructionId")),
                        null)
                .expect(200)
                .body();
    }

    private TreeSet<String> passed(String process) {
        TreeSet<String> passed = new TreeSet<>();
        history.createHistoricActivityInstanceQuery().list().stream()
                .filter(one -> process.equals(one.getProcessDefinitionKey()))
                .forEach(one -> passed.add(one.getActivityId()));
        return passed;
    }

    private List<String> timeline(Filed filed) {
        return jdbc.queryForList(
                "select code from timeline_entry where case_number = ?", String.class, filed.caseNumber());
    }

    private void assertThatAreRefused(String statement) {
        assertThatThrownBy(() -> jdbc.update(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private String text(String code, Object... arguments) {
        return messages.text(code, "ar", arguments);
    }

    private static List<String> figures(JsonNode seen, String column) {
        List<String> lines = new ArrayList<>();
        seen.get("figures")
                .forEach(row -> lines.add(row.get("label").get("ar").asText() + " "
                        + row.get(column).asText()));
        return lines;
    }

    private static List<String> owners(JsonNode seen) {
        List<String> lines = new ArrayList<>();
        seen.get("owners")
                .forEach(row -> lines.add(row.get("name").get("ar").asText() + ": "
                        + row.get("open") + " " + row.get("late") + " " + row.get("soon") + " "
                        + row.get("medianDays")));
        return lines;
    }

    private static List<String> attention(JsonNode seen) {
        List<String> lines = new ArrayList<>();
        seen.get("attention")
                .forEach(row -> lines.add(row.get("spoken").get("ar").asText()));
        return lines;
    }

    private static List<String> sentences(JsonNode seen) {
        List<String> lines = new ArrayList<>();
        seen.get("sentences").forEach(one -> lines.add(one.get("ar").asText()));
        return lines;
    }

    private static String spoken(Filed filed) {
        return CaseNumbers.spoken(filed.caseNumber());
    }

    private static List<String> problems(JsonNode body) {
        List<String> lines = new ArrayList<>();
        body.get("errors")
                .forEach(one -> lines.add(
                        one.get("field").asText() + " " + one.get("messageAr").asText()));
        return lines;
    }
}
