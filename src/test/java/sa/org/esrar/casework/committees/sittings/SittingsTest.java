package sa.org.esrar.casework.committees.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.EnterHoliday;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.sittings.PlanSittings.OnDayOff;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** Dates of committees: planned, in series, moved, called off, and what speaks against them (D2). */
@CaseworkTest
class SittingsTest {

    private static final String SERVICE = "service-committee";
    private static final String FOLLOW_UP = "follow-up-committee";
    private static final String INVESTIGATION = "investigation-committee";
    private static final StaffUser SECRETARY = new StaffUser("service-secretary", Set.of(SERVICE));
    private static final StaffUser MEMBER = new StaffUser("service-member", Set.of(SERVICE));
    private static final StaffUser MANAGER = new StaffUser("executive-manager", Set.of("management"));
    private static final String PAGE = "/staff/sittings";

    @Autowired
    Sittings sittings;

    @Autowired
    Committees committees;

    @Autowired
    Holidays holidays;

    @Autowired
    Messages messages;

    @Autowired
    Journey journey;

    @Autowired
    MinutesRepository minutes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nothingIsPlanned() {
        clock.set(TestClock.START);
        demoStaff.load();
        jdbc.sql("delete from sitting").update();
        jdbc.sql("delete from outbox_message").update();
    }

    // ---- dates

    @Test
    void everySecondWeekOnTheSameWeekday() {
        assertThat(sittings.plan(series("2026-11-29", 2, "2027-01-10", null), SECRETARY))
                .isEqualTo(4);
        assertThat(days()).containsExactly("2026-11-29", "2026-12-13", "2026-12-27", "2027-01-10");
        assertThat(sittings.next(SERVICE)).hasValueSatisfying(next -> {
            assertThat(next.time()).isEqualTo(LocalTime.of(10, 0));
            assertThat(next.place()).isEqualTo("قاعة الاجتماعات");
        });
        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(10, 1));
        assertThat(sittings.next(SERVICE)).map(Sitting::day).hasValue(LocalDate.parse("2026-12-13"));
        assertThat(sittings.next(FOLLOW_UP)).isEmpty();
    }

    /** Founding Day, 22 February 2027, is a Monday. */
    @Test
    void aHolidayIsNamedWithTheNextWorkingDayAndOneSaysWhatBecomesOfIt() {
        PlanSittings unsaid = series("2027-02-15", 1, "2027-02-22", null);
        assertThat(problem(() -> sittings.plan(unsaid, SECRETARY), "onDayOff"))
                .contains("الاثنين 22/02/2027م", "يوم التأسيس", "الثلاثاء 23/02/2027م")
                .doesNotContain("15/02/2027");
        assertThat(days()).isEmpty();

        sittings.plan(series("2027-02-15", 1, "2027-02-22", OnDayOff.NEXT_WORKING_DAY), SECRETARY);
        assertThat(days()).containsExactly("2027-02-15", "2027-02-23");
        nothingIsPlanned();
        sittings.plan(series("2027-02-15", 1, "2027-02-22", OnDayOff.LEAVE_OUT), SECRETARY);
        assertThat(days()).containsExactly("2027-02-15");
        nothingIsPlanned();
        sittings.plan(series("2027-02-15", 1, "2027-02-22", OnDayOff.KEEP), SECRETARY);
        assertThat(days()).containsExactly("2027-02-15", "2027-02-22");
        assertThat(page("service-secretary")).contains("قُرر مع العلم بأنه يوافق", "يوم التأسيس");
        assertThat(problem(() -> sittings.plan(one("2027-02-22", OnDayOff.LEAVE_OUT), SECRETARY), "onDayOff"))
                .contains("لم يبق موعد");
    }

    @Test
    void aWeekendIsNamedTooAndOneMaySitOnIt() {
        assertThat(problem(() -> sittings.plan(one("2026-11-28", null), SECRETARY), "onDayOff"))
                .contains("السبت", "عطلة نهاية الأسبوع", "الأحد 29/11/2026م");
        sittings.plan(one("2026-11-28", OnDayOff.KEEP), SECRETARY);
        assertThat(days()).containsExactly("2026-11-28");
    }

    @Test
    void thePastAndAnEndBeforeTheBeginningAreRefused() {
        assertThat(problem(() -> sittings.plan(one("2026-11-19", null), SECRETARY), "day"))
                .contains("مضى هذا الموعد");
        // It is ten now.
        assertThat(problem(() -> sittings.plan(one("2026-11-22", null), SECRETARY), "day"))
                .contains("مضى هذا الموعد");
        assertThat(problem(() -> sittings.plan(series("2026-12-06", 1, "2026-12-01", null), SECRETARY), "until"))
                .contains("لا يسبق أول موعد");
    }

    @Test
    void aCommitteeHasOneDateAtATime() {
        sittings.plan(one("2026-12-06", null), SECRETARY);
        PlanSittings later =
                new PlanSittings(SERVICE, day("2026-12-06"), LocalTime.of(11, 0), "x", 0, null, null, true);
        assertThat(problem(() -> sittings.plan(later, SECRETARY), "day")).contains("للجنة موعد آخر");
        sittings.plan(
                new PlanSittings(SERVICE, day("2026-12-06"), LocalTime.of(11, 30), "x", 0, null, null, false),
                SECRETARY);
        assertThat(days()).hasSize(2);
    }

    /** The chair of the follow-up committee also chairs the investigation committee. */
    @Test
    void whoSitsInTwoCommitteesAtOnceIsNamedAndOneMayKeepIt() {
        sittings.plan(of(FOLLOW_UP, false), MANAGER);
        assertThat(problem(() -> sittings.plan(of(INVESTIGATION, false), MANAGER), "shared"))
                .contains("رئيس لجنة المتابعة", "لجنة المتابعة", "10:00");
        sittings.plan(of(SERVICE, false), MANAGER);
        sittings.plan(of(INVESTIGATION, true), MANAGER);
        assertThat(days()).hasSize(3);
    }

    @Test
    void noDateLiesAfterTheTermOfTheCommittee() {
        LocalDate today = day("2026-11-22");
        jdbc.sql("delete from committee_member where formation_id in"
                        + " (select id from committee_formation where committee = ? and in_force_from = ?)")
                .params("aid-committee", today)
                .update();
        committees.form(new Formation(
                "aid-committee",
                new Localized("لجنة المساعدات", "Aid committee"),
                Way.byOfficer(Rule.MAJORITY),
                "1448/40",
                today,
                today,
                day("2026-12-31"),
                committees.find("aid-committee").orElseThrow().members(),
                List.of()));
        PlanSittings plan = new PlanSittings(
                "aid-committee", day("2026-12-28"), LocalTime.of(9, 0), "x", 1, day("2027-01-04"), null, false);
        assertThat(problem(() -> sittings.plan(plan, MANAGER), "day")).contains("04/01/2027");
        assertThat(days()).isEmpty();
    }

    // ---- another date, or none

    @Test
    void aMovedSittingLeavesItsTrace() {
        sittings.plan(one("2026-12-06", null), SECRETARY);
        Sitting first = sittings.next(SERVICE).orElseThrow();
        sittings.move(first.id(), one("2026-12-06", null), SECRETARY);
        Sitting same = sittings.next(SERVICE).orElseThrow();
        sittings.move(same.id(), one("2026-12-07", null), MANAGER);
        assertThat(days()).containsExactly("2026-12-07");
        assertThat(jdbc.sql("select cancelled_by from sitting where id = ?")
                        .param(same.id())
                        .query(String.class)
                        .single())
                .isEqualTo("executive-manager");
        assertThat(jdbc.sql("select count(*) from sitting where instead_of in (?, ?)")
                        .params(first.id(), same.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> sittings.move(same.id(), one("2026-12-08", null), SECRETARY))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void whatWasCalledOffIsFreeAgain() {
        sittings.plan(one("2026-12-06", null), SECRETARY);
        sittings.cancel(sittings.next(SERVICE).orElseThrow().id(), SECRETARY);
        assertThat(sittings.next(SERVICE)).isEmpty();
        sittings.plan(one("2026-12-06", null), SECRETARY);
        assertThat(days()).containsExactly("2026-12-06");
    }

    @Test
    void onceTheMembersAreInvitedTheDateIsMovedWithTheMeeting() throws Exception {
        sittings.plan(one("2026-12-06", null), SECRETARY);
        Sitting sitting = sittings.next(SERVICE).orElseThrow();
        String number = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()))
                .caseNumber();
        transaction.executeWithoutResult(status -> {
            Minutes called = Minutes.opened(number, SERVICE, Minutes.Proposed.SITTING, "system", clock.instant());
            called.callMeeting(sitting.meetsAt(), "قاعة الاجتماعات");
            minutes.save(called);
        });
        try {
            assertThatThrownBy(() -> sittings.cancel(sitting.id(), SECRETARY))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.code()).isEqualTo("committees.sitting.invited"));
            open("service-secretary", post(PAGE + "/{id}/cancellation", sitting.id()));
            assertThat(days()).containsExactly("2026-12-06");
            assertThat(page("service-secretary")).contains("دُعي الأعضاء").doesNotContain("/cancellation");
        } finally {
            minutes.deleteById(number);
        }
    }

    /** The calendar knows no day that is far off. */
    @Test
    void aDateIsAYearOffAtMost() throws Exception {
        for (String wrong : List.of("2027-11-23", "2099-01-01", "9999-12-31")) {
            assertThat(problem(() -> sittings.plan(one(wrong, null), SECRETARY), "day"))
                    .contains("22/11/2027");
            assertThat(problem(() -> sittings.plan(series("2026-12-06", 4, wrong, null), SECRETARY), "until"))
                    .contains("22/11/2027");
        }
        MockHttpServletResponse refused =
                open("service-secretary", form(Map.of("committee", SERVICE, "day", "2099-01-01")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("يُرجى اختيار موعد لا يتجاوز 22/11/2027م");
        assertThat(days()).isEmpty();
        sittings.plan(one("2027-11-22", null), SECRETARY);
        assertThat(days()).containsExactly("2027-11-22");
    }

    // ---- the calendar changes afterwards

    @Test
    void aHolidayThatFallsOnASittingAfterwardsIsToldToTheSecretaryAndOnThePage() throws Exception {
        sittings.plan(series("2026-12-08", 1, "2026-12-15", null), SECRETARY);
        holidays.enter(
                new EnterHoliday(
                        HolidayKind.EXCEPTIONAL,
                        day("2026-12-08"),
                        day("2026-12-08"),
                        new HolidayReason("زيارة ملكية", "Royal visit", "أمر 1")),
                "executive-manager");
        assertThat(jdbc.sql("select staff_user from outbox_message where template = 'staff.sittingOnHoliday'")
                        .query(String.class)
                        .list())
                .containsExactly("service-secretary");
        assertThat(page("service-secretary")).contains("زيارة ملكية", "أول يوم عمل بعده الأربعاء 09/12/2026م");
        assertThat(days()).as("it stays until somebody moves it").containsExactly("2026-12-08", "2026-12-15");
    }

    // ---- who

    @Test
    void chairSecretaryAndManagementPlanAndMembersRead() throws Exception {
        sittings.plan(one("2026-12-06", null), SECRETARY);
        String id = sittings.next(SERVICE).orElseThrow().id().toString();
        assertThatThrownBy(() -> sittings.plan(one("2026-12-13", null), MEMBER))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(403));
        assertThat(page("service-member"))
                .contains("لجنة الخدمات", "06/12/2026")
                .doesNotContain("لجنة المساعدات", "sittings/form", "cancellation");
        assertThat(page("service-chair"))
                .contains("sittings/form?committee=service-committee")
                .as("asks before it cancels, also without script")
                .containsPattern("<details>\\s*<summary[^>]*>إلغاء</summary>\\s*<form[^>]*/cancellation")
                .contains("أتريدون إلغاء هذا الموعد؟", "نعم، يُلغى");
        assertThat(page("executive-manager")).contains("لجنة الخدمات", "لجنة المساعدات", "لجنة المتابعة");
        assertThat(page("aid-secretary")).contains("لجنة المساعدات").doesNotContain("06/12/2026");
        for (String stranger : List.of("aid-secretary", "service-member")) {
            assertThat(open(stranger, get(PAGE + "/form").param("committee", SERVICE))
                            .getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(open(stranger, get(PAGE + "/{id}/form", id)).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(open(stranger, post(PAGE + "/{id}/cancellation", id)).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(open(stranger, form(Map.of("committee", SERVICE, "day", "2026-12-20")))
                            .getStatus())
                    .as(stranger)
                    .isEqualTo(403);
        }
        for (String stranger : List.of("reception-1", "accountant", "analyst")) {
            assertThat(open(stranger, get(PAGE)).getStatus()).as(stranger).isEqualTo(403);
        }
        assertThat(days()).containsExactly("2026-12-06");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse refused =
                open("service-secretary", form(Map.of("committee", SERVICE, "day", "2026-11-28", "place", "قاعة <ب>")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("عطلة نهاية الأسبوع", "value=\"2026-11-28\"", "قاعة &lt;ب&gt;", "name=\"onDayOff\"");
        assertThat(text(open("service-secretary", form(Map.of("committee", SERVICE, "day", "x", "lang", "en")))))
                .contains("date");
        assertThat(open(
                                "service-secretary",
                                form(Map.of("committee", SERVICE, "day", "2026-11-28", "onDayOff", "NEXT_WORKING_DAY")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(days()).containsExactly("2026-11-29");
    }

    @Test
    void whoSitsInTwoCommitteesAtOnceIsNamedOnThePageWhichAsksWhetherToKeepIt() throws Exception {
        sittings.plan(of("follow-up-committee", false), MANAGER);
        Map<String, String> typed = Map.of("committee", INVESTIGATION, "day", "2026-12-06");
        MockHttpServletResponse refused = open("executive-manager", form(typed));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("رئيس لجنة المتابعة", "aria-describedby=\"shared-problem\"");
        Map<String, String> kept = new HashMap<>(typed);
        kept.put("shared", "true");
        assertThat(open("executive-manager", form(kept)).getStatus()).isEqualTo(302);
    }

    @Test
    void theSameFormSentTwicePlansOnce() throws Exception {
        Map<String, String> typed = Map.of("committee", SERVICE, "day", "2026-12-06", "form", "once-1");
        open("service-secretary", form(typed));
        assertThat(open("service-secretary", form(typed)).getStatus()).isEqualTo(302);
        assertThat(days()).containsExactly("2026-12-06");
    }

    private MockHttpServletRequestBuilder form(Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post(PAGE + "/form");
        Map<String, String> all = new HashMap<>(Map.of("time", "10:00", "place", "قاعة", "repeat", "0"));
        all.putAll(typed);
        all.forEach(form::param);
        return form;
    }

    private MockHttpServletResponse open(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(user)).with(csrfCookie()))
                .andReturn()
                .getResponse();
    }

    private String page(String user) {
        try {
            return text(http.perform(get(PAGE).with(user(user)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String problem(Runnable work, String field) {
        try {
            work.run();
        } catch (InvalidInputException e) {
            assertThat(e.problems()).extracting(one -> one.field()).containsExactly(field);
            return messages.text(
                    e.problems().get(0).code(), "ar", e.problems().get(0).arguments());
        }
        throw new AssertionError("nothing was wrong");
    }

    private Stream<String> all() {
        return jdbc
                .sql("select (meets_at at time zone 'Asia/Riyadh')::date::text from sitting"
                        + " where cancelled_at is null order by meets_at")
                .query(String.class)
                .list()
                .stream();
    }

    private List<String> days() {
        return all().toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static PlanSittings one(String day, OnDayOff onDayOff) {
        return new PlanSittings(SERVICE, day(day), LocalTime.of(10, 0), "قاعة الاجتماعات", 0, null, onDayOff, false);
    }

    private static PlanSittings of(String committee, boolean shared) {
        return new PlanSittings(
                committee, day("2026-12-06"), LocalTime.of(10, 0), "قاعة الاجتماعات", 0, null, null, shared);
    }

    private static PlanSittings series(String first, int weeks, String until, OnDayOff onDayOff) {
        return new PlanSittings(
                SERVICE, day(first), LocalTime.of(10, 0), "قاعة الاجتماعات", weeks, day(until), onDayOff, false);
    }
}
