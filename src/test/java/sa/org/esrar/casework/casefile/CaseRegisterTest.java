package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.parties.Channel;

class CaseRegisterTest extends CasefileTest {

    @Test
    void casesOfAllKindsShareTheNumbersOfTheHijriYear() {
        CaseRegister.Opened request = open();
        CaseRegister.Opened complaint = register.open(CaseKind.CMP, party, Channel.PHONE, CaseStatus.RECEIVED);

        long first = serial(request.caseNumber());
        assertThat(request.caseNumber()).matches("REQ-1448-\\d{6}");
        assertThat(complaint.caseNumber()).isEqualTo(CaseNumbers.format(CaseKind.CMP, 1448, first + 1));
        assertThat(request.accessCode()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }

    @Test
    void theYearIsTheHijriYearInRiyadh() {
        // 1 Muharram 1449 is 6 June 2027 (Umm al-Qura); in Riyadh it begins at 21:00 UTC.
        clock.set(Instant.parse("2027-06-05T20:59:59Z"));
        String before = newCase();
        clock.set(Instant.parse("2027-06-05T21:00:00Z"));
        String after = newCase();

        assertThat(before).startsWith("REQ-1448-");
        assertThat(after).isEqualTo("REQ-1449-000001");
    }

    @Test
    void manyAtOnceOnTheFirstDayOfAYearGetNumbersOfTheirOwn() throws Exception {
        clock.set(Instant.parse("2030-06-05T09:00:00Z"));

        List<String> numbers = atOnce(16, this::newCase);

        assertThat(numbers).doesNotHaveDuplicates().hasSize(16).allMatch(number -> number.startsWith("REQ-1452-"));
    }

    @Test
    void aNumberThatWasNotUsedLeavesAGapAndNothingElse() {
        String before = newCase();
        assertThatThrownBy(() -> inTransaction(() -> {
                    open();
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        String after = newCase();

        assertThat(serial(after)).isEqualTo(serial(before) + 2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_file where serial = ? and hijri_year = 1448",
                        Long.class,
                        serial(before) + 1))
                .isZero();
    }

    @Test
    void theAccessCodeOpensItsOwnCaseAsPeopleTypeIt() {
        CaseRegister.Opened opened = open();
        String code = opened.accessCode();
        String shortForm = CaseNumbers.shortForm(opened.caseNumber());

        assertThat(register.byAccessCode(opened.caseNumber(), code).caseNumber())
                .isEqualTo(opened.caseNumber());
        assertThat(register.byAccessCode(
                                shortForm,
                                code.toLowerCase(Locale.ROOT).replace('1', 'l').replace('0', 'o'))
                        .caseNumber())
                .isEqualTo(opened.caseNumber());
        assertThat(register.byAccessCode(
                                Long.toString(serial(opened.caseNumber())),
                                " " + code.substring(0, 5) + "-" + code.substring(5) + "\u200f")
                        .caseNumber())
                .isEqualTo(opened.caseNumber());
    }

    @Test
    void aWrongCodeAndNoSuchCaseAreRefusedAlike() {
        CaseRegister.Opened one = open();
        CaseRegister.Opened other = open();

        for (String[] wrong : new String[][] {
            {one.caseNumber(), other.accessCode()},
            {one.caseNumber(), ""},
            {one.caseNumber(), null},
            {one.caseNumber(), one.accessCode() + "0"},
            {one.caseNumber().replace("REQ", "CMP"), one.accessCode()},
            {"REQ-1448-999999", one.accessCode()},
            {"REQ-0000-000000", one.accessCode()},
            {"؟؟؟؟", one.accessCode()},
            {"", ""}
        }) {
            assertThatThrownBy(() -> register.byAccessCode(wrong[0], wrong[1]))
                    .isInstanceOfSatisfying(ApiException.class, refusal -> {
                        assertThat(refusal.status()).isEqualTo(404);
                        assertThat(refusal.code()).isEqualTo("casefile.case.notFound");
                        assertThat(refusal.arguments()).isEmpty();
                    });
        }
    }

    @Test
    void anAccessCodeIsKeptNowhereAndANewOneEndsTheOldOne() {
        CaseRegister.Opened opened = open();

        String renewed = register.reissueAccessCode(opened.caseNumber(), "reception-1");

        assertThat(jdbc.queryForList("select c::text from case_file c", String.class))
                .noneMatch(row -> row.contains(opened.accessCode()) || row.contains(renewed));
        assertThat(register.byAccessCode(opened.caseNumber(), renewed)).isNotNull();
        assertThatThrownBy(() -> register.byAccessCode(opened.caseNumber(), opened.accessCode()))
                .isInstanceOf(ApiException.class);
        assertThat(timeline.entries(opened.caseNumber()))
                .extracting(Timeline.Entry::code)
                .containsExactly("casefile.accessCodeReissued");
    }

    @Test
    void staffFindCasesByAnyFormOfTheNumber() {
        String number = newCase();

        assertThat(register.find(CaseNumbers.shortForm(number)))
                .extracting(CaseView::caseNumber)
                .containsExactly(number);
        assertThat(register.find(Long.toString(serial(number))))
                .extracting(CaseView::caseNumber)
                .contains(number);
        assertThat(register.find("1448/999999")).isEmpty();
        assertThat(register.find("نورة")).isEmpty();
    }

    @Test
    void whoComesSecondWaitsForTheCasesLockAndSeesWhatTheFirstDid() throws Exception {
        String number = newCase();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Future<CaseStatus> second = inTransaction(() -> {
                register.setStatus(number, CaseStatus.UNDER_STUDY);
                Future<CaseStatus> waiting = pool.submit(
                        () -> inTransaction(() -> register.lock(number).status()));
                sleep(Duration.ofMillis(300));
                assertThat(waiting.isDone()).isFalse();
                return waiting;
            });
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(CaseStatus.UNDER_STUDY);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aViewTakenBeforeTheLockDoesNotMakeTheLockedCaseStale() throws Exception {
        String number = newCase();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            CaseStatus seen = inTransaction(() -> {
                register.view(number);
                await(pool.submit(() -> register.setStatus(number, CaseStatus.UNDER_STUDY)));
                return register.lock(number).status();
            });
            assertThat(seen).isEqualTo(CaseStatus.UNDER_STUDY);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aViewShowsWhatTheSameTransactionChanged() {
        String number = newCase();

        CaseStatus seen = inTransaction(() -> {
            register.setStatus(number, CaseStatus.UNDER_STUDY);
            return register.view(number).status();
        });

        assertThat(seen).isEqualTo(CaseStatus.UNDER_STUDY);
    }

    @Test
    void anEndedCaseStaysEnded() {
        String number = newCase();
        register.setStatus(number, CaseStatus.WITHDRAWN);

        assertThatThrownBy(() -> register.setStatus(number, CaseStatus.RECEIVED))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(409));
        assertThatThrownBy(() -> register.setStatus("REQ-1448-999999", CaseStatus.RECEIVED))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    private static long serial(String caseNumber) {
        return CaseNumbers.parse(caseNumber).orElseThrow().serial();
    }

    static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
