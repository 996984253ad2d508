package sa.org.esrar.casework.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactResult;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Numbers of the day, the way of a visit, and what stays of it. */
@CaseworkTest
class ReceptionLineTest {

    private static final StaffUser RECEPTION = new StaffUser("reception-1", Set.of("intake-officers"));
    private static final StaffUser COLLEAGUE = new StaffUser("reception-2", Set.of("intake-officers"));

    @Autowired
    ReceptionLine line;

    @Autowired
    VisitFigures figures;

    @Autowired
    ForgottenVisits forgotten;

    @Autowired
    ContactLog contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    Exclusions exclusions;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    Journey journey;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nobodyCameYet() {
        demoStaff.load();
        jdbc.update("delete from visit");
        jdbc.update("delete from visit_day");
    }

    @Test
    void numbersBeginAnewEachDayInRiyadh() {
        assertThat(arrive("REQUEST")).isEqualTo(1);
        assertThat(arrive("INQUIRY")).isEqualTo(2);

        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(23, 59));
        assertThat(arrive("INQUIRY")).isEqualTo(3);
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(0, 1));
        assertThat(arrive("INQUIRY")).isEqualTo(1);
        assertThat(line.today(RECEPTION)).extracting(VisitView::number).containsExactly(1);
    }

    @Test
    void ofManyAtTheSameMomentEachGetsANumberOfItsOwnAndNoneIsLeftOut() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(one -> () -> arrive("OTHER"))
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : officers.invokeAll(all)) {
                numbers.add(number.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        } finally {
            officers.shutdown();
        }
    }

    @Test
    void theTableItselfRefusesANumberTwice() {
        arrive("OTHER");
        arrive("OTHER");
        assertThatThrownBy(() -> jdbc.update("update visit set number = 1 where number = 2"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("visit_number_uk");
    }

    @Test
    void whoIsCalledIsOnTheScreenUntilServed() {
        arrive("REQUEST");
        arrive("FOLLOW_UP");
        arrive("DELIVERY");
        take(1, VisitStep.CALL, "");
        later(1);
        take(3, VisitStep.CALL, "");
        assertThat(line.called(RECEPTION)).containsExactly(3, 1);
        take(3, VisitStep.SERVE, "");
        assertThat(line.called(RECEPTION)).containsExactly(1);
        take(1, VisitStep.CALL, "");
        take(1, VisitStep.LEAVE, "");
        assertThat(line.called(RECEPTION)).isEmpty();
        assertThat(line.today(RECEPTION))
                .extracting(VisitView::number, VisitView::state)
                .containsExactly(tuple(1, VisitState.LEFT), tuple(2, VisitState.WAITING), tuple(3, VisitState.SERVED));
    }

    @Test
    void ofTwoWhoServeTheSameOneIsTold() throws Exception {
        arrive("REQUEST");
        VisitView visit = line.today(RECEPTION).get(0);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(
                    () -> status(visit, VisitStep.CALL, RECEPTION), () -> status(visit, VisitStep.LEAVE, COLLEAGUE));
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : officers.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            officers.shutdown();
        }
    }

    private int status(VisitView seen, VisitStep step, StaffUser by) {
        try {
            line.take(seen.id(), seen.state(), step, "", by);
            return 200;
        } catch (ApiException refused) {
            return refused.status();
        }
    }

    @Test
    void whatIsOverStaysOver() {
        arrive("REQUEST");
        VisitView visit = line.today(RECEPTION).get(0);
        take(1, VisitStep.SERVE, "");
        for (VisitStep step : VisitStep.values()) {
            assertThatThrownBy(() -> line.take(visit.id(), VisitState.SERVED, step, "إجابة", RECEPTION))
                    .as("%s", step)
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409));
        }
    }

    @Test
    void anAnswerOnTheSpotIsOneLineAndCounted() {
        arrive("INQUIRY");
        assertThatThrownBy(() -> take(1, VisitStep.ANSWER, " \u200f ")).isInstanceOf(InvalidInputException.class);
        later(4);
        take(1, VisitStep.ANSWER, "الدورة تبدأ\nالأحد");
        line.arrive(new AddVisit("INQUIRY", "", "", "", "", "التقديم مفتوح"), RECEPTION);

        assertThat(line.today(RECEPTION))
                .extracting(VisitView::state, VisitView::answer)
                .containsExactly(
                        tuple(VisitState.ANSWERED_ON_THE_SPOT, "الدورة تبدأ الأحد"),
                        tuple(VisitState.ANSWERED_ON_THE_SPOT, "التقديم مفتوح"));
        assertThat(figures.of(LocalDate.parse("2026-11-22")))
                .isEqualTo(new VisitFigures.Figures(2, 0, 0, 0, 2, 0, Duration.ofMinutes(2)));
    }

    @Test
    void aMonthIsCountedByDaysInRiyadh() {
        clock.set(LocalDate.parse("2026-10-31"), LocalTime.of(23, 30));
        arrive("OTHER");
        clock.set(LocalDate.parse("2026-11-01"), LocalTime.of(0, 30));
        arrive("REQUEST");
        later(10);
        take(1, VisitStep.CALL, "");
        later(30);
        take(1, VisitStep.SERVE, "");
        clock.set(LocalDate.parse("2026-11-30"), LocalTime.of(23, 59));
        arrive("REQUEST");
        arrive("INQUIRY");
        arrive("COMPLAINT");
        take(1, VisitStep.LEAVE, "");
        later(0);
        take(2, VisitStep.CALL, "");

        assertThat(figures.of(YearMonth.parse("2026-11")))
                .isEqualTo(new VisitFigures.Figures(4, 1, 1, 1, 0, 1, Duration.ofMinutes(5)));
        assertThat(figures.of(YearMonth.parse("2026-10")).arrived()).isEqualTo(1);
        assertThat(figures.of(YearMonth.parse("2026-09"))).isEqualTo(new VisitFigures.Figures(0, 0, 0, 0, 0, 0, null));
    }

    @Test
    void whatIsTypedLiesEncryptedAndIsDestroyedAfterItsTimeWhileTheCountStays() {
        line.arrive(new AddVisit("INQUIRY", "", "", "أم سعد", "تسأل عن الدورة", "تبدأ الأحد"), RECEPTION);
        String row = jdbc.queryForList("select *, encode(name_cipher, 'escape') n,"
                        + " encode(note_cipher, 'escape') o, encode(answer_cipher, 'escape') a from visit")
                .toString();
        assertThat(row).doesNotContain("أم سعد", "الدورة", "الأحد");
        assertThat(line.today(RECEPTION)).singleElement().satisfies(visit -> {
            assertThat(visit.name()).isEqualTo("أم سعد");
            assertThat(visit.note()).isEqualTo("تسأل عن الدورة");
            assertThat(visit.answer()).isEqualTo("تبدأ الأحد");
        });

        clock.set(clock.instant().plus(Duration.ofDays(90)));
        assertThat(forgotten.destroyTyped()).isZero();
        later(1);
        assertThat(forgotten.destroyTyped()).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select num_nonnulls(name_cipher, note_cipher, answer_cipher) from visit", Integer.class))
                .isZero();
        assertThat(figures.of(LocalDate.parse("2026-11-22")).answeredOnTheSpot())
                .isEqualTo(1);
    }

    @Test
    void aVisitToACaseStandsInItsContactLogWhateverWayTheNumberIsTyped() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        String shortForm = CaseNumbers.shortForm(filed.caseNumber());
        String arabicDigits = shortForm
                .codePoints()
                .map(c -> Character.isDigit(c) ? c - '0' + '٠' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        line.arrive(new AddVisit("FOLLOW_UP", "user:reception-2", arabicDigits, "نورة", "", ""), RECEPTION);
        take(1, VisitStep.ANSWER, "طلبها قيد المراجعة");

        assertThat(line.today(RECEPTION)).singleElement().satisfies(visit -> {
            assertThat(visit.caseTyped()).isEqualTo(shortForm);
            assertThat(visit.whom()).isEqualTo("user:reception-2");
        });
        assertThat(contacts.of(filed.caseNumber()))
                .filteredOn(contact -> contact.channel() == Channel.INTERVIEW)
                .extracting(ContactLog.Contact::direction, ContactLog.Contact::result, ContactLog.Contact::summary)
                .containsExactlyInAnyOrder(
                        tuple(ContactLog.Direction.IN, null, "متابعة معاملة"),
                        tuple(ContactLog.Direction.OUT, ContactResult.REACHED, "طلبها قيد المراجعة"));
        assertThat(timeline.entries(filed.caseNumber()))
                .filteredOn(entry -> entry.code().equals("casefile.contactLogged"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.visibility()).isEqualTo(Timeline.Visibility.STAFF);
                    assertThat(entry.text()).isNull();
                    assertThat(entry.arguments().toString()).doesNotContain("طلبها", "نورة");
                });
    }

    @Test
    void whetherThereIsSuchACaseIsNotTold() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        String known = filed.caseNumber();
        line.arrive(new AddVisit("FOLLOW_UP", "", known, "", "", ""), RECEPTION);
        line.arrive(new AddVisit("FOLLOW_UP", "", known.replace("REQ", "CMP"), "", "", ""), RECEPTION);
        line.arrive(new AddVisit("FOLLOW_UP", "", "1448/999999", "", "", ""), RECEPTION);
        line.arrive(new AddVisit("FOLLOW_UP", "", "999999", "", "", ""), RECEPTION);
        assertThat(line.today(RECEPTION))
                .extracting(VisitView::caseTyped)
                .containsExactly(CaseNumbers.shortForm(known), CaseNumbers.shortForm(known), "1448/999999", "999999");
    }

    @Test
    void whoIsExcludedFromTheCaseHasNoVisitToItOnTheListAndWritesNothingIntoIt() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        line.arrive(new AddVisit("FOLLOW_UP", "", filed.caseNumber(), "نورة", "", ""), RECEPTION);
        VisitView visit = line.today(COLLEAGUE).get(0);
        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), COLLEAGUE.id(), "DECLARED", COLLEAGUE.id()));

        assertThat(line.today(COLLEAGUE)).isEmpty();
        assertThatThrownBy(() -> line.take(visit.id(), VisitState.WAITING, VisitStep.CALL, "", COLLEAGUE))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(404));
        int before = contacts.of(filed.caseNumber()).size();
        line.arrive(new AddVisit("FOLLOW_UP", "", filed.caseNumber(), "", "", "إجابة"), COLLEAGUE);
        assertThat(contacts.of(filed.caseNumber())).hasSize(before);
        assertThat(line.today(RECEPTION)).hasSize(2);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingIsKept() {
        String endless = "س".repeat(200_000);
        assertThatThrownBy(() -> line.arrive(
                        new AddVisit("SHOPPING", "user:nobody", "؟؟؟؟", endless, endless, endless), RECEPTION))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.field())
                        .containsExactly("matter", "whom", "caseNumber", "name", "note", "answer"));
        assertThat(line.today(RECEPTION)).isEmpty();
        assertThat(arrive("OTHER")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake-officers", "liaison-officers", "volunteer-coordinator", "management"})
    void theLineIsOpenToThose(String group) {
        assertThat(line.today(new StaffUser("someone", Set.of(group)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"service-committee", "finance", "human-resources", "analysts", "camunda-admin", "board-chair"})
    void andToNobodyElse(String group) {
        StaffUser other = new StaffUser("someone", Set.of(group));
        arrive("OTHER");
        VisitView visit = line.today(RECEPTION).get(0);
        for (Runnable door : List.<Runnable>of(
                () -> line.today(other),
                () -> line.called(other),
                () -> line.arrive(new AddVisit("OTHER", "", "", "", "", ""), other),
                () -> line.take(visit.id(), VisitState.WAITING, VisitStep.CALL, "", other))) {
            assertThatThrownBy(door::run)
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                            .isEqualTo(403));
        }
    }

    private int arrive(String matter) {
        return line.arrive(new AddVisit(matter, "", "", "", "", ""), RECEPTION).number();
    }

    private void take(int number, VisitStep step, String answer) {
        VisitView visit = line.today(RECEPTION).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        line.take(visit.id(), visit.state(), step, answer, RECEPTION);
    }

    private void later(int minutes) {
        clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
    }
}
