package sa.org.esrar.casework.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.APPROVER;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.AUTHOR;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.TEXT;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.form;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.keyOf;
import static sa.org.esrar.casework.parties.Channel.PHONE;
import static sa.org.esrar.casework.parties.Channel.SMS;
import static sa.org.esrar.casework.parties.Channel.WEBSITE;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.announcements.PublishedAnnouncements.Published;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.notifications.Circulars;
import sa.org.esrar.casework.notifications.Dispatcher;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Announcements from what management types to the last who was reached, job by job (G3). */
@CaseworkTest
class AnnouncementsTest {

    private static final String APPROVE = "userTask_approveAnnouncement";
    private static final String REVIEW = "userTask_reviewUnreached";
    private static final String REACH = "userTask_reachBeneficiaryAnotherWay";
    private static final Map<String, Object> APPROVED = Map.of("approved", true);

    @Autowired
    AnnouncementSteps steps;

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementDrafts drafts;

    @Autowired
    AnnouncementProofs proofs;

    @Autowired
    PublishedAnnouncements published;

    @Autowired
    Journey journey;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Timeline timeline;

    @Autowired
    Protection protection;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nobodyYet() {
        clock.set(TestClock.START);
        steps.nobodyYet();
    }

    // ---- the straight way

    @Test
    void everybodyConcernedIsToldOnceOnTheirChannelAfterAColleagueApproved() {
        Filed first = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        Filed called = steps.signed("فاطمة علي الجريدي", "1999990029", "0519990002", PHONE);
        steps.signed("زينب حسين الليفي", "1999990078", "0519990007", WEBSITE);
        // Somebody typed this name and number, and nobody signed.
        Filed unsigned = journey.file(steps.filing("ريم عبدالله الخلاصي", "1999990094", "0519990006", SMS));
        // Her contact is confirmed by another signature, so her draft counts.
        journey.withdraw(steps.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", SMS))
                .expect(200);
        journey.file(steps.filing("هدى إبراهيم السعفي", "1999990045", "0519990004", SMS));
        steps.member("أحمد مؤمن الكربي", "1999990060", "0519990006", SMS);

        long id = steps.propose(form());
        assertThat(published.one(id)).isEmpty();
        assertThat(announcements.toApprove(AUTHOR)).as("not by its author").isZero();
        assertThat(announcements.toApprove(new StaffUser("x", Set.of("management"))))
                .isEqualTo(1);
        jdbc.update("delete from outbox_message");
        steps.decide(id, APPROVED).expect(200);
        assertThat(published.one(id)).isPresent();
        assertThat(steps.rows(id)).as("the approval itself tells nobody").isEmpty();
        journey.runDueJobs();

        assertThat(steps.rows(id))
                .containsExactly(
                        "زينب حسين الليفي WEBSITE WEBSITE",
                        "فاطمة علي الجريدي BY_HAND PHONE",
                        "نورة سعد العذقي MESSAGE SMS",
                        "هدى إبراهيم السعفي MESSAGE SMS");
        assertThat(jdbc.queryForObject("select count(*) from outbox_message where party_id is not null", Integer.class))
                .as("one message each")
                .isEqualTo(2);
        assertThat(texts())
                .containsOnly("لدينا إعلان يعنيكم. نأمل الاطلاع عليه: http://localhost:8080/announcements/" + id);
        assertThat(jdbc.queryForList(
                        "select distinct text_hash from announcement_recipient where announcement_id = ?",
                        String.class,
                        id))
                .containsExactly(proofs.one(id, AUTHOR).textHash());
        assertThat(counts(id)).isEqualTo(Map.of(RecipientState.QUEUED, 3, RecipientState.ON_WEBSITE, 1));
        assertThat(proofs.one(id, AUTHOR).unreached()).isEqualTo(3);
        assertThat(EngineTables.finds(jdbc, "لمدة الترخيص")).isEmpty();

        while (dispatcher.dispatch() > 0) {
            // until nothing is due
        }
        assertThat(counts(id)).containsEntry(RecipientState.SENT, 2);
        assertThat(contacts(first) + contacts(latest(first)))
                .as("in the log of the newest case")
                .isEqualTo(1);
        assertThat(toTell(called))
                .contains(TEXT)
                .contains("مساندة في استخراج التراخيص")
                .contains("ولا يشمل الطلبات");
        assertThat(toTell(unsigned)).isEmpty();
        journey.submit("reception-1", called, REACH, Map.of("outcome", "DONE", "channel", "PHONE", "proof", "قُرئ لها"))
                .expect(200);
        assertThat(counts(id))
                .isEqualTo(
                        Map.of(RecipientState.SENT, 2, RecipientState.SENT_BY_HAND, 1, RecipientState.ON_WEBSITE, 1));

        assertThat(journey.timer(keyOf(id), "timer_unreachedDue")).isEqualTo(morningOf("2026-11-25"));
        journey.goTo(LocalDate.parse("2026-11-25"));
        assertThat(passed(id)).contains("end_everybodyReached").doesNotContain(REVIEW);
    }

    @Test
    void whoReadsEnglishIsToldWhetherThereIsEnglish() {
        Filed amina = steps.signed("Amina Rahman Yusuf", "2999990019", "0519990009", SMS);
        jdbc.update("update party_contact set language = 'en' where party_id = ?", steps.party(amina));
        jdbc.update("delete from outbox_message");
        long arabic = steps.published(form());
        assertThat(texts())
                .singleElement()
                .asString()
                .contains("in Arabic only")
                .endsWith("/announcements/" + arabic);
        jdbc.update("delete from outbox_message");
        Map<String, Object> both = form();
        both.put("textEn", "The longest licence is now two years.");
        steps.published(both);
        assertThat(texts())
                .singleElement()
                .asString()
                .startsWith("We have an announcement")
                .doesNotContain("Arabic");
    }

    @Test
    void aCaseTakenInBeforeStaysAsItWas() {
        Filed filed = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        String before = caseAsItStands(filed);
        Map<String, Object> form = form();
        form.put("appliesToReceived", "true");
        long id = steps.published(form);
        assertThat(steps.rows(id)).hasSize(1);
        assertThat(caseAsItStands(filed)).isEqualTo(before);
        assertThat(published.one(id).orElseThrow().holds().ar()).contains("ويشمل الطلبات التي استلمناها قبل ذلك");
    }

    // ---- who was not reached

    @Test
    void whoWasNotReachedIsFollowedUpAndReviewedByManagement() {
        Filed gone = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        UUID member = steps.member("أحمد مؤمن الكربي", "1999990060", "0519990006", PHONE);
        steps.member("سارة خالد الشيشي", "1999990086", "0519990008", SMS);
        jdbc.update("delete from outbox_message");
        Map<String, Object> form = form();
        form.put("audience", "BOTH");
        long id = steps.published(form);
        assertThat(steps.rows(id))
                .containsExactly(
                        "أحمد مؤمن الكربي NOBODY PHONE", "سارة خالد الشيشي MESSAGE SMS", "نورة سعد العذقي MESSAGE SMS");

        // She no longer agrees to text messages when it goes out.
        jdbc.update("update party_contact set agreed_channels = 'PHONE' where party_id = ?", steps.party(gone));
        for (int hour = 0; hour < 6; hour++) {
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            dispatcher.dispatch();
        }
        assertThat(counts(id)).isEqualTo(Map.of(RecipientState.SENT, 1, RecipientState.FAILED, 2));
        assertThat(runtime.createIncidentQuery()
                        .incidentType("messageUndeliverable")
                        .count())
                .isEqualTo(1);
        assertThat(proofs.lines(id, true, 0, 50, AUTHOR))
                .extracting(line -> line.name() + " " + line.recipient().followedUp() + " "
                        + line.recipient().toldByWhoFindsThem())
                .containsExactlyInAnyOrder("نورة سعد العذقي true false", "أحمد مؤمن الكربي false true");

        journey.goTo(LocalDate.parse("2026-11-24"));
        assertThat(journey.task("executive-manager", keyOf(id), REVIEW)).isNull();
        journey.goTo(LocalDate.parse("2026-11-25"));
        assertThat(journey.task("reception-1", keyOf(id), REVIEW)).isNull();
        assertThat(journey.task("executive-manager", keyOf(id), REVIEW)
                        .get("dueOn")
                        .asText())
                .isEqualTo(morningOf("2026-11-29").toString());
        journey.submit("executive-manager", keyOf(id), REVIEW, Map.of("note", " "))
                .expect(422);
        announcements.toldByHand(id, member, PHONE, AUTHOR);
        assertThatThrownBy(() -> announcements.toldByHand(id, member, PHONE, AUTHOR))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));
        assertThatThrownBy(() -> announcements.toldByHand(id, steps.party(gone), PHONE, AUTHOR))
                .as("her case's follow-up says so")
                .isInstanceOf(ApiException.class);
        journey.submit("executive-manager", keyOf(id), REVIEW, Map.of("note", "تُزار الأسرة يوم الأحد"))
                .expect(200);
        assertThat(passed(id)).contains("end_unreachedReviewed");
        assertThat(proofs.one(id, AUTHOR).reviewNote()).isEqualTo("تُزار الأسرة يوم الأحد");

        journey.submit(
                        "reception-1",
                        gone,
                        REACH,
                        Map.of("outcome", "NOT_POSSIBLE", "channel", "PHONE", "proof", "الهاتف مغلق"))
                .expect(200);
        assertThat(counts(id))
                .as("it was tried, and is still not reached")
                .isEqualTo(Map.of(RecipientState.SENT, 1, RecipientState.FAILED, 1, RecipientState.SENT_BY_HAND, 1));
    }

    // ---- four eyes

    @Test
    void theAuthorDoesNotApproveAndNobodyElseSeesIt() {
        long id = steps.propose(form());
        assertThat(journey.submit("executive-manager", keyOf(id), APPROVE, APPROVED)
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("announcements.approvedByAnother");
        String task = tasks.createTaskQuery()
                .taskDefinitionKey(APPROVE)
                .singleResult()
                .getId();
        for (String user : List.of("reception-1", "follow-up-chair", "accountant", "analyst")) {
            assertThat(journey.task(user, keyOf(id), APPROVE)).as(user).isNull();
            assertThat(journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task), APPROVED)
                            .status())
                    .as(user)
                    .isIn(403, 404);
        }
        assertThatThrownBy(() ->
                        announcements.decide(id, true, null, new StaffUser("reception-1", Set.of("intake-officers"))))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(403));
        assertThatThrownBy(() ->
                        announcements.propose(null, drafts.read(form()), new StaffUser("x", Set.of("board-chair"))))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(403));
        assertThat(state(id)).isEqualTo("PROPOSED");
    }

    @Test
    void whatIsGivenBackIsChangedByItsAuthorAndProposedAgain() {
        Filed filed = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        long id = steps.propose(form());
        steps.decide(id, Map.of("approved", false)).expect(422);
        steps.decide(id, Map.of("approved", false, "reason", "يُذكر موعد انتهاء المهلة"))
                .expect(200);
        assertThat(passed(id)).contains("end_announcementReturned");
        assertThat(proofs.one(id, AUTHOR).returnReason()).isEqualTo("يُذكر موعد انتهاء المهلة");
        assertThat(published.one(id)).isEmpty();
        assertThat(steps.rows(id)).isEmpty();

        ProposeAnnouncement changed = drafts.read(form());
        assertThatThrownBy(() -> announcements.propose(id, changed, new StaffUser("another", Set.of("management"))))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(403));
        announcements.propose(id, changed, AUTHOR);
        assertThatThrownBy(() -> announcements.propose(id, changed, AUTHOR))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));
        steps.decide(id, APPROVED).expect(200);
        journey.runDueJobs();
        assertThat(steps.rows(id)).containsExactly("نورة سعد العذقي MESSAGE SMS");
        assertThat(contacts(filed)).isZero();
    }

    @Test
    void ofTwoApprovalsAtOnceOneCounts() {
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        long id = steps.propose(form());
        String task = tasks.createTaskQuery()
                .taskDefinitionKey(APPROVE)
                .singleResult()
                .getId();
        List<Integer> answers = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> journey.asStaff(APPROVER, post("/api/v1/staff/tasks/{id}/submission", task), APPROVED)
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).isIn(404, 409);
        journey.runDueJobs();
        assertThat(steps.rows(id)).hasSize(1);
        assertThat(instances(id)).isEqualTo(1);
        assertThatThrownBy(() -> announcements.decide(id, true, null, new StaffUser(APPROVER, Set.of("board-chair"))))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void whatWasApprovedTooLateGoesBackForAnotherDay() {
        long id = steps.propose(form());
        clock.set(LocalDate.parse("2026-12-02"), LocalTime.of(9, 0));
        steps.decide(id, APPROVED).expect(422);
        assertThat(state(id)).isEqualTo("PROPOSED");
        steps.decide(id, Map.of("approved", false, "reason", "مضى التاريخ")).expect(200);
        assertThat(state(id)).isEqualTo("RETURNED");
    }

    // ---- its end

    @Test
    void whatTakesItsPlaceEndsItAndReachesWhoWasToldOfIt() {
        Filed noura = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        long earlier = steps.published(form());
        journey.withdraw(noura).expect(200);
        Map<String, Object> form = form();
        form.put("supersedes", String.valueOf(earlier));
        form.put("textAr", "صار الحد الأعلى ثلاث سنوات.");
        long later = steps.published(form);

        Published ended = published.one(earlier).orElseThrow();
        assertThat(ended.ended()).isTrue();
        assertThat(ended.supersededBy()).isEqualTo(later);
        assertThat(passed(earlier)).contains("end_tellingStopped");
        assertThat(steps.rows(later)).containsExactly("نورة سعد العذقي MESSAGE SMS");
        assertThat(published.all()).extracting(Published::id).containsExactly(later, earlier);
        assertThat(published.ofService("licensing-support"))
                .extracting(Published::id)
                .containsExactly(later);
        form.put("supersedes", String.valueOf(earlier));
        assertThat(problems(form)).containsExactly("supersedes announcements.supersedesAnother");
    }

    @Test
    void whatIsEndedTellsNobodyAnyMore() {
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        jdbc.update("delete from outbox_message");
        long id = steps.approved(form());
        String list = management
                .createJobQuery()
                .activityId("serviceTask_listConcerned")
                .singleResult()
                .getId();
        management.executeJob(list);
        announcements.end(id, "نُشر قبل اعتماد اللائحة", AUTHOR);
        journey.runDueJobs();
        assertThat(texts()).isEmpty();
        assertThat(passed(id)).contains("end_tellingStopped");
        assertThat(published.one(id).orElseThrow().endReason()).isEqualTo("نُشر قبل اعتماد اللائحة");
        assertThatThrownBy(() -> announcements.end(id, "مرة أخرى", AUTHOR))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));

        long withdrawn = steps.propose(form());
        announcements.end(withdrawn, "لا حاجة إليه", AUTHOR);
        assertThat(published.one(withdrawn)).as("it never was for everybody").isEmpty();
        assertThat(journey.task(APPROVER, keyOf(withdrawn), APPROVE)).isNull();
    }

    // ---- nobody, many, and what is gone

    @Test
    void whatConcernsNobodyIsPublishedAllTheSame() {
        assertThat(drafts.preview(drafts.read(form())).persons()).isZero();
        long id = steps.published(form());
        assertThat(published.one(id)).isPresent();
        assertThat(proofs.one(id, AUTHOR).persons()).isZero();
        journey.goTo(LocalDate.parse("2026-11-25"));
        assertThat(passed(id)).contains("end_everybodyReached");
    }

    /** Two hundred in a transaction: the rows of the outbox name ten transactions, whatever the machine is doing. */
    @Test
    void twoThousandAreToldInTenTransactionsAndEachOnce() {
        jdbc.update(
                """
                with made as (
                  insert into party (id, version, establishment, name, name_key, search_key, category, address_form,
                    fictitious, registered_at)
                  select gen_random_uuid(), 0, false, 'عضو ' || n, 'عضو ' || n, 'عضو ' || n, 'productive-family',
                    'FEMININE', true, now() from generate_series(1, 2000) n returning id),
                reached as (
                  insert into party_contact (party_id, mobile_cipher, mobile_hash, agreed_channels, language, source,
                    recorded_at, confirmed_at)
                  select id, '\\x00', sha256(id::text::bytea), 'SMS', 'ar', 'STAFF', now(), now() from made)
                insert into party_role (party_id, role, since) select id, 'MEMBER', current_date from made""");
        Map<String, Object> form = form();
        form.put("subject", "DOCUMENT:policy-summary:1");
        form.put("audience", "MEMBERS");
        assertThat(drafts.preview(drafts.read(form)).counts())
                .containsExactly(new AnnouncementDrafts.Count(Circulars.Way.MESSAGE, SMS, 2000));
        long id = steps.published(form);
        assertThat(jdbc.queryForObject(
                        "select count(distinct party_id) || ' ' || count(*) || ' ' || count(distinct xmin::text)"
                                + " from outbox_message where template = 'announcement.published'",
                        String.class))
                .isEqualTo("2000 2000 10");
        assertThat(jdbc.queryForObject(
                        "select count(distinct xmin::text) from announcement_recipient where announcement_id = ?",
                        Integer.class,
                        id))
                .isEqualTo(10);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("serviceTask_tellConcerned")
                        .processInstanceId(historic(id))
                        .count())
                .isEqualTo(10);
        assertThat(counts(id)).isEqualTo(Map.of(RecipientState.QUEUED, 2000));
    }

    @Test
    void aServiceThatIsOfferedNoLongerLeavesItsAnnouncementsReadable() {
        long id = steps.propose(form());
        try {
            jdbc.update("update service set offered = false where code = 'licensing-support'");
            steps.decide(id, APPROVED).expect(200);
            journey.runDueJobs();
            assertThat(published.one(id).orElseThrow().title().ar()).isEqualTo("مساندة في استخراج التراخيص");
        } finally {
            jdbc.update("update service set offered = true where code = 'licensing-support'");
        }
    }

    @Test
    void somebodyWithNoChannelAtAllIsFollowedUp() {
        Filed filed = steps.signed("ليلى سعد العذقي", "1999990110", "0519990013", SMS);
        jdbc.update(
                "update party_contact set agreed_channels = 'EMAIL', mobile_cipher = null, mobile_hash = null where party_id = ?",
                steps.party(filed));
        long id = steps.published(form());
        assertThat(steps.rows(id)).containsExactly("ليلى سعد العذقي BY_HAND");
        assertThat(journey.task("reception-1", filed, REACH)).isNotNull();
        assertThat(proofs.lines(id, true, 0, 10, AUTHOR))
                .singleElement()
                .satisfies(line -> assertThat(line.recipient().followedUp()).isTrue());
    }

    // ---- bad input

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        assertThat(problems(Map.of()))
                .containsExactlyInAnyOrder(
                        "subject workflow.form.required",
                        "audience workflow.form.required",
                        "textAr workflow.form.required",
                        "from workflow.form.required",
                        "appliesToReceived workflow.form.required");
        assertThat(problems(with("textAr", " \u200f\u0007 "))).containsExactly("textAr workflow.form.required");
        assertThat(problems(with("textAr", "ت".repeat(200_000)))).containsExactly("textAr workflow.form.tooLong");
        assertThat(problems(with("from", "2026-11-21"))).containsExactly("from announcements.fromPast");
        assertThat(problems(with("from", "2062-11-21"))).containsExactly("from announcements.fromFar");
        assertThat(problems(with("from", "غداً"))).containsExactly("from workflow.form.date");
        assertThat(problems(with("subject", "SERVICE:gone"))).containsExactly("subject announcements.subjectGone");
        assertThat(problems(with("subject", "DOCUMENT:policy-summary:99")))
                .containsExactly("subject announcements.subjectGone");
        assertThat(problems(with("audience", "EVERYBODY"))).containsExactly("audience workflow.form.unknownChoice");
        assertThat(problems(with("supersedes", "4711"))).containsExactly("supersedes announcements.supersedesAnother");
        assertThat(drafts.read(with("textAr", "<script>alert(1)</script> شكراً"))
                        .textAr())
                .as("shown as it was typed, and run nowhere")
                .isEqualTo("<script>alert(1)</script> شكراً");
        assertThat(drafts.read(with("from", "2026-11-22")).from()).as("today").isEqualTo("2026-11-22");
    }

    // ----

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> form = form();
        form.put(field, value);
        return form;
    }

    private List<String> problems(Map<String, Object> form) {
        try {
            drafts.read(form);
            return List.of();
        } catch (InvalidInputException wrong) {
            return wrong.problems().stream()
                    .map((FieldProblem problem) -> problem.field() + " " + problem.code())
                    .toList();
        }
    }

    private Map<RecipientState, Integer> counts(long id) {
        return proofs.one(id, AUTHOR).counts();
    }

    private String state(long id) {
        return jdbc.queryForObject("select state from announcement where id = ?", String.class, id);
    }

    /** Of the messages to people that wait or went out. */
    private List<String> texts() {
        return jdbc.queryForList("select text from outbox_message where party_id is not null", byte[].class).stream()
                .map(text -> protection.decrypt("notifications.text", text))
                .toList();
    }

    private int contacts(Filed filed) {
        return jdbc.queryForObject(
                "select count(*) from contact_entry where case_number = ? and channel = 'SMS' and direction = 'OUT'",
                Integer.class,
                filed.caseNumber());
    }

    /** The party's newest case. */
    private Filed latest(Filed first) {
        return new Filed(
                jdbc.queryForObject(
                        "select case_number from case_file where party_id = ? order by serial desc limit 1",
                        String.class,
                        steps.party(first)),
                null);
    }

    /** What a colleague has to tell in the case. */
    private String toTell(Filed filed) {
        return timeline.entries(filed.caseNumber()).stream()
                .filter(entry -> entry.code().equals("notifications.toTell"))
                .map(Timeline.Entry::text)
                .collect(Collectors.joining("\n"));
    }

    private String caseAsItStands(Filed filed) {
        return jdbc.queryForObject(
                """
                select r.service_version || ' ' || r.stage || ' ' || f.status || ' ' || coalesce(f.due_on::text, '-') || ' '
                  || (select count(*) from timeline_entry e where e.case_number = f.case_number)
                from service_request r join case_file f using (case_number) where case_number = ?""",
                String.class,
                filed.caseNumber());
    }

    private long instances(long id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(keyOf(id).caseNumber())
                .count();
    }

    private String historic(long id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(keyOf(id).caseNumber())
                .singleResult()
                .getId();
    }

    private List<String> passed(long id) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(keyOf(id).caseNumber())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
