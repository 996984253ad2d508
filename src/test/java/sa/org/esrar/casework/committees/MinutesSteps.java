package sa.org.esrar.casework.committees;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.committees.decisions.ItemDecisions;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/**
 * Takes minutes from their opening to the vote through the real doors, in few calls. The cases on the agenda are those of
 * {@link PlainMatters}; the committee must decide by minutes ({@code CommitteesByMinutes}).
 */
@TestComponent
public class MinutesSteps {

    public static final String CALL = "userTask_callMeeting";
    public static final String ATTENDANCE = "userTask_recordAttendance";
    public static final String APPOINT = "userTask_appointMembers";
    public static final String DRAFT = "userTask_draftMinutes";

    private final Journey journey;
    private final Inquiries inquiries;
    private final PlainMatters matters;
    private final ItemDecisions entered;
    private final CommitteeDecisions decisions;
    private final MinutesProcess process;
    private final Committees committees;
    private final Exclusions exclusions;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TestClock clock;

    MinutesSteps(
            Journey journey,
            Inquiries inquiries,
            PlainMatters matters,
            ItemDecisions entered,
            CommitteeDecisions decisions,
            MinutesProcess process,
            Committees committees,
            Exclusions exclusions,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TestClock clock) {
        this.journey = journey;
        this.inquiries = inquiries;
        this.matters = matters;
        this.entered = entered;
        this.decisions = decisions;
        this.process = process;
        this.committees = committees;
        this.exclusions = exclusions;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case that waits for the committee; its answer is due after so many days. */
    public String waiting(String committee, int days) {
        String number = inquiries
                .ask(new AskQuestion(
                        InquiryKind.GENERAL,
                        "متى تبدأ الدورة المسائية؟",
                        null,
                        "textiles",
                        "أحمد مؤمن",
                        "0519990006",
                        null,
                        null,
                        "ar"))
                .caseNumber();
        matters.add(number, committee, today().plusDays(days));
        return number;
    }

    /** Minutes with so many new cases on the agenda, opened by the secretary. */
    public String opened(String committee, int cases) {
        for (int i = 0; i < cases; i++) {
            waiting(committee, 5 + i);
        }
        return open(secretary(committee), committee)
                .expect(201)
                .body()
                .get("number")
                .asText();
    }

    public Answer open(String user, String committee) {
        return journey.asStaff(user, post("/api/v1/staff/minutes"), Map.of("committee", committee));
    }

    /** Called to a meeting at ten on a day. */
    public Answer call(String number, LocalDate day) {
        return call(number, meeting(number, day));
    }

    public Answer call(String number, Map<String, Object> form) {
        return journey.submit(secretary(committee(number)), filed(number), CALL, form);
    }

    /** Top management appoints who makes up a quorum. */
    public Answer appoint(String number, String decidedOn, String... people) {
        return journey.submit(
                "executive-manager",
                filed(number),
                APPOINT,
                Map.of(
                        "people",
                        List.of(people).stream()
                                .map(user -> Map.of("user", user))
                                .toList(),
                        "decisionNumber",
                        "1448/12",
                        "decidedOn",
                        decidedOn));
    }

    /** What is said of a field that was refused. */
    public static JsonNode error(Answer answer, String field) {
        for (JsonNode error : answer.expect(422).body().get("errors")) {
            if (error.get("field").asText().equals(field)) {
                return error;
            }
        }
        throw new AssertionError("no error on " + field + ": " + answer.body());
    }

    /** A meeting at ten on a day, with everything on its agenda that is on it now. */
    public Map<String, Object> meeting(String number, LocalDate day) {
        return new HashMap<>(Map.of(
                "called", "MEETING",
                "date", day.toString(),
                "time", "10:00",
                "place", "قاعة الاجتماعات",
                "cases", taken(agenda(number))));
    }

    public Map<String, Object> circulation(String number) {
        return new HashMap<>(Map.of("called", "CIRCULATION", "cases", taken(agenda(number))));
    }

    /** The rows of a form with these cases on the agenda. */
    public static List<Map<String, Object>> taken(List<String> cases) {
        return cases.stream()
                .map(one -> Map.<String, Object>of("case", one, "taken", true))
                .toList();
    }

    /** Everybody came, and the meeting was held; the clock goes to its beginning. */
    public Answer attend(String number) {
        return attend(number, Map.of());
    }

    /** As {@link #attend(String)}, but for those of whom {@code others} says something else. */
    public Answer attend(String number, Map<String, String> others) {
        return attend(number, others, Map.of());
    }

    /** @param more further fields of the form */
    public Answer attend(String number, Map<String, String> others, Map<String, Object> more) {
        clock.set(jdbc.queryForObject("select meets_at from minutes where case_number = ?", Timestamp.class, number)
                .toInstant()
                .plusSeconds(60));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode member : view(secretary(committee(number)), number).get("members")) {
            String user = member.get("userId").asText();
            rows.add(Map.of("user", user, "attendance", others.getOrDefault(user, "PRESENT")));
        }
        Map<String, Object> form = new HashMap<>(Map.of("held", true, "attendance", rows));
        form.putAll(more);
        return journey.submit(secretary(committee(number)), filed(number), ATTENDANCE, form);
    }

    /** Enters a decision on every case of the agenda, by the secretary. */
    public void decideAll(String number) {
        in(number, ItemState.ON_AGENDA).forEach(one -> decide(number, one));
    }

    /** Enters the decision past the form, which belongs to the module that owns the case. */
    public void decide(String number, String caseNumber) {
        entered.enter(
                number,
                caseNumber,
                "APPROVED",
                Map.of("outcome", "APPROVED", "reasons", "استوفت المعايير"),
                secretary(committee(number)));
        finishEntering(number, caseNumber);
    }

    /** The task in which a decision is entered is over, past its form. */
    public void finishEntering(String number, String caseNumber) {
        process.itemWithdrawn(number, caseNumber);
    }

    /** The beneficiary withdrew a case, wherever it stands; {@link PlainMatters} is told by the test. */
    public void withdrawn(String caseNumber) {
        decisions.withdrawn(caseNumber);
    }

    /** Hands in the draft without a word, so that the text is frozen. */
    public Answer draft(String number) {
        return draft(number, Map.of());
    }

    public Answer draft(String number, Map<String, Object> form) {
        return journey.submit(secretary(committee(number)), filed(number), DRAFT, form);
    }

    /** Minutes of a meeting, on so many cases, up to the vote: everybody came, everything was decided. */
    public String voting(String committee, int cases) {
        String number = opened(committee, cases);
        call(number, nextDay()).expect(200);
        attend(number).expect(200);
        decideAll(number);
        draft(number).expect(200);
        return number;
    }

    /** The same by circulation. */
    public String votingByCirculation(String committee, int cases) {
        String number = opened(committee, cases);
        call(number, circulation(number)).expect(200);
        decideAll(number);
        draft(number).expect(200);
        return number;
    }

    /** Monday after {@link TestClock#START}, or the day after today. */
    public LocalDate nextDay() {
        return today().plusDays(1);
    }

    public JsonNode view(String user, String number) {
        return journey.asStaff(user, get("/api/v1/staff/minutes/{number}", number), null)
                .expect(200)
                .body();
    }

    public void exclude(String caseNumber, String user) {
        transaction.executeWithoutResult(
                status -> exclusions.exclude(caseNumber, user, "DISCLOSED", "executive-manager"));
    }

    /** The cases on the agenda, in its order. */
    public List<String> agenda(String number) {
        return jdbc.queryForList(
                "select case_number from minutes_item where minutes = ? and state in ('ON_AGENDA', 'DECIDED')"
                        + " order by position",
                String.class,
                number);
    }

    public List<String> in(String number, ItemState state) {
        return jdbc.queryForList(
                "select case_number from minutes_item where minutes = ? and state = ? order by position",
                String.class,
                number,
                state.name());
    }

    public String state(String number) {
        return jdbc.queryForObject("select state from minutes where case_number = ?", String.class, number);
    }

    public String committee(String number) {
        return jdbc.queryForObject("select committee from minutes where case_number = ?", String.class, number);
    }

    public static Filed filed(String number) {
        return new Filed(number, null);
    }

    private String secretary(String committee) {
        return committees.find(committee).orElseThrow().holderOf(Role.SECRETARY).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HijriDates.RIYADH);
    }

    /** To ten in the morning of a day. */
    public void goTo(LocalDate day) {
        clock.set(day, LocalTime.of(10, 0));
    }
}
