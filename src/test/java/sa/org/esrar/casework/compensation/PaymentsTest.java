package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.PaymentView;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.payment.PreparePayment;
import sa.org.esrar.casework.compensation.payment.RecordTransfer;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** The payment of an agreement: four eyes, her own account, and once, whatever happens on the way (D4, F3, P2). */
@CaseworkTest
class PaymentsTest extends PaymentSteps {

    @Autowired
    Payments payments;

    @Autowired
    PaymentOrders paymentOrders;

    @Autowired
    Letters letters;

    @Autowired
    Absences absences;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate template;

    // ---- the way through

    @Test
    void anAgreedSumIsPreparedByOneApprovedByAnotherTransferredAndConfirmed() {
        Filed filed = agreed();
        assertThat(journey.timer(filed, "timer_paymentDue")).isEqualTo(morningOf("2026-12-06"));

        approved(filed, "PO-1");
        assertThat(sheet(ACCOUNTANT, filed).expect(200).body().get("iban").asText())
                .isEqualTo(NOURAS_IBAN);
        prove(ACCOUNTANT, filed).expect(201);
        submit(ACCOUNTANT, filed, TRANSFER, transfer("ft-١٢٣")).expect(200);
        assertThat(stage(filed)).isEqualTo("PAID");
        assertThat(Journey.held(journey.timer(filed, "timer_paymentDue")))
                .as("what was promised is done")
                .isTrue();

        journey.runDueJobs();
        assertThat(journey.messages(filed.caseNumber(), "payment.sent")).hasSize(1);
        PaymentView paid = payments.current(filed.caseNumber()).orElseThrow();
        assertThat(paid.bankReference()).isEqualTo("FT-123");
        assertThat(paid.maskedIban()).startsWith("SA").endsWith("0001").doesNotContain("0000");
        assertThat(letters.get(paid.notice())).isNotEmpty();

        payments.confirm(filed.caseNumber());
        assertThat(passed(filed, "end_compensated")).isTrue();
        assertThat(stage(filed)).isEqualTo("COMPENSATED");
        assertThat(journey.status(filed)).isEqualTo("FULFILLED");
        assertThat(orders(filed)).containsExactly("RECEIVED");
        assertThat(actions(filed)).containsExactly("HARM management 2026-12-06");
        assertThat(letters(filed)).last().isEqualTo("PAYMENT_NOTICE");
    }

    @Test
    void theDaysOfThePaymentPassOverAHolidayAndAreCountedAnewWhenTheBankReturnsIt() {
        clock.set(day("2027-02-15"), LocalTime.of(10, 0));
        Filed filed = agreed();
        // 16-18, 21, 23-25, 28 February, 1, 2 March: Founding Day, the 22nd, does not count.
        assertThat(journey.timer(filed, "timer_paymentDue")).isEqualTo(morningOf("2027-03-02"));
        approved(filed, "PO-2");
        prove(ACCOUNTANT, filed).expect(201);
        submit(ACCOUNTANT, filed, TRANSFER, Map.of("bankReference", "FT-2", "transferredOn", "2027-02-15"))
                .expect(200);
        journey.runDueJobs();
        submit("liaison-1", filed, RECEIPT, Map.of("outcome", "RETURNED", "about", "الحساب مغلق"))
                .expect(200);
        assertThat(stage(filed)).isEqualTo("PAYING");
        assertThat(journey.timer(filed, "timer_paymentDue")).isEqualTo(morningOf("2027-03-02"));
        assertThat(dueOn(filed)).isEqualTo("2027-03-02");
    }

    @Test
    void whatTheBankReturnedIsPaidByANewOrderWithAReferenceOfItsOwn() {
        Filed filed = transferred(agreed(), "PO-3");
        submit(ACCOUNTANT, filed, RECEIPT, Map.of("outcome", "RETURNED", "about", "رقم الحساب موقوف"))
                .expect(200);
        assertThat(fields(submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("po-3"))))
                .containsExactlyInAnyOrder("orderNumber", "voucher");
        approved(filed, "PO-3B");
        prove(ACCOUNTANT, filed).expect(201);
        assertThat(fields(submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-PO-3"))))
                .containsExactly("bankReference");
        submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-PO-3B")).expect(200);
        journey.runDueJobs();
        assertThat(orders(filed)).containsExactly("RETURNED", "TRANSFERRED");
        assertThat(journey.messages(filed.caseNumber(), "payment.sent")).hasSize(2);
        submit("liaison-1", filed, RECEIPT, Map.of("outcome", "CONFIRMED", "channel", "PHONE", "about", "وصل المبلغ"))
                .expect(200);
        assertThat(passed(filed, "end_compensated")).isTrue();
        assertThat(lines(filed, "compensation.payment.RETURNED")).isEqualTo(1);
    }

    @Test
    void silenceIsNoReceiptButTheBanksWordIsWrittenDownAsWhatItIs() {
        Filed filed = transferred(agreed(), "PO-4");
        assertThat(fields(submit("liaison-1", filed, RECEIPT, Map.of("outcome", "NO_REPLY", "about", "لم ترد"))))
                .contains("outcome");
        assertThat(fields(submit("liaison-1", filed, RECEIPT, Map.of("outcome", "CONFIRMED", "about", "وصل"))))
                .containsExactly("channel");
        submit(ACCOUNTANT, filed, RECEIPT, Map.of("outcome", "CREDITED", "about", "كشف المصرف"))
                .expect(200);
        assertThat(orders(filed)).containsExactly("CREDITED");
        assertThat(passed(filed, "end_compensated")).isTrue();
    }

    // ---- whose account

    @Test
    void anAccountOfAnotherCountryWithWrongDigitsOrInAnothersNameIsRefused() {
        Filed filed = agreed();
        for (String wrong : List.of("AE070331234567890123456", "SA9200000000001999900002", "123")) {
            assertThat(fields(submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("PO-5", "iban", wrong))))
                    .containsExactly("iban");
        }
        for (String another : List.of("سعد محمد العذقي", "نورة", "نورة محمد الجريدي", "العذقي سعد نورة", "؟؟؟")) {
            assertThat(fields(submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("PO-5", "holder", another))))
                    .containsExactly("holder");
        }
        assertThat(orders(filed)).isEmpty();
        submit(
                        ACCOUNTANT,
                        filed,
                        PREPARE_PAYMENT,
                        order("PO-5", "iban", "sa92 ٠٠٠٠ 0000 0019 9990 0001", "holder", "نوره بنت سعد بن علي العذقي"))
                .expect(200);
    }

    // ---- four eyes

    @Test
    void whoPreparedItDoesNotApproveItAndWhoApprovedItDoesNotRecordTheTransfer() {
        Filed filed = prepared(agreed(), "PO-6");
        assertThat(fields(submit(ACCOUNTANT, filed, APPROVE_PAYMENT, Map.of("approved", true))))
                .containsExactly("approved");
        assertThatThrownBy(() -> paymentOrders.approve(filed.caseNumber(), true, null, ACCOUNTANT))
                .isInstanceOf(InvalidInputException.class);
        submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true)).expect(200);
        prove(SUPERVISOR, filed).expect(201);
        assertThat(fields(submit(SUPERVISOR, filed, TRANSFER, transfer("FT-6"))))
                .containsExactly("bankReference");
        assertThat(stage(filed)).isEqualTo("PAYING");
    }

    @Test
    void twoWhoStandInForEachOtherAreNoFourEyes() {
        Filed filed = prepared(agreed(), "PO-7");
        long either = absences.record(ACCOUNTANT, day("2027-03-01"), day("2027-03-05"), SUPERVISOR);
        assertThat(fields(submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true))))
                .containsExactly("approved");
        absences.cancel(either, ACCOUNTANT);
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        long other = absences.record(SUPERVISOR, today.minusDays(4), today, ACCOUNTANT);
        assertThat(fields(submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true))))
                .as("in an absence until the day on which it was prepared too")
                .containsExactly("approved");
        absences.cancel(other, SUPERVISOR);
        submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true)).expect(200);
    }

    @Test
    void whoStoodInBeforeTheOrderWasPreparedCanApproveIt() {
        Filed filed = prepared(agreed(), "PO-18");
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        long past = absences.record(SUPERVISOR, today.minusDays(5), today.minusDays(1), ACCOUNTANT);
        submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true)).expect(200);
        absences.cancel(past, SUPERVISOR);
    }

    @Test
    void whatIsSentBackIsPreparedAnewUnderItsNumber() {
        Filed filed = prepared(agreed(), "PO-8");
        assertThat(fields(submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", false))))
                .containsExactly("why");
        submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", false, "why", "السند غير موقّع"))
                .expect(200);
        assertThat(payments.current(filed.caseNumber()).orElseThrow().sentBack())
                .isEqualTo("السند غير موقّع");
        approved(filed, "PO-8");
        assertThat(orders(filed)).containsExactly("SENT_BACK", "APPROVED");
    }

    // ---- once

    @Test
    void aTransferIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        Filed filed = approved(agreed(), "PO-9");
        prove(ACCOUNTANT, filed).expect(201);
        RecordTransfer command = new RecordTransfer("FT-9", day("2026-11-22"));
        ExecutorService hands = Executors.newFixedThreadPool(4);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(hands.submit(() -> {
                together.await();
                try {
                    paymentOrders.recordTransfer(filed.caseNumber(), command, ACCOUNTANT);
                    return true;
                } catch (ApiException e) {
                    return false;
                }
            }));
        }
        together.countDown();
        int taken = 0;
        for (Future<Boolean> one : tries) {
            taken += one.get() ? 1 : 0;
        }
        hands.shutdown();
        assertThat(taken).isEqualTo(1);
        assertPaidOnce(filed);
        assertThat(lines(filed, "compensation.paymentTransferred")).isEqualTo(1);
    }

    /** What the database sees of a {@code kill -9}: the connection is gone before the commit. */
    @Test
    void aTransferWhoseServerDiedHalfWayIsRecordedByTheRetryAndOnce() throws Exception {
        Filed filed = approved(agreed(), "PO-10");
        prove(ACCOUNTANT, filed).expect(201);
        RecordTransfer command = new RecordTransfer("FT-10", day("2026-11-22"));
        JdbcClient elsewhere = JdbcClient.create(new JdbcTemplate(database));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    paymentOrders.recordTransfer(filed.caseNumber(), command, ACCOUNTANT);
                    int server = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    killFromAnotherConnection(elsewhere, server);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(orders(filed)).as("as if nothing had happened").containsExactly("APPROVED");
        assertThat(stage(filed)).isEqualTo("PAYING");
        assertThat(hasTask(ACCOUNTANT, filed, TRANSFER)).isTrue();

        submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-10")).expect(200);
        assertThat(hasTask(ACCOUNTANT, filed, TRANSFER)).isFalse();
        assertThatThrownBy(() -> paymentOrders.recordTransfer(filed.caseNumber(), command, ACCOUNTANT))
                .as("and a retry of who never saw the answer")
                .isInstanceOf(ApiException.class);
        journey.runDueJobs();
        payments.sendNotice(filed.caseNumber());
        assertThat(journey.messages(filed.caseNumber(), "payment.sent")).hasSize(1);
        assertPaidOnce(filed);
    }

    private static void killFromAnotherConnection(JdbcClient elsewhere, int server) {
        Thread other = new Thread(() -> elsewhere
                .sql("select pg_terminate_backend(?)")
                .param(server)
                .query(Boolean.class)
                .single());
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDatabaseItselfHoldsThatNothingIsPaidTwice() {
        Filed filed = transferred(agreed(), "PO-11");
        String another = "insert into compensation_payment select (jsonb_populate_record(p, jsonb_build_object("
                + "'place', 2, 'id', gen_random_uuid(), 'proof', gen_random_uuid(), 'order_hash', '\\x01', 'voucher_hash', '\\x01',"
                + " 'reference_hash', %s))).* from compensation_payment p where case_number = ?";
        assertThatThrownBy(() -> jdbc.sql(another.formatted("'\\x01'"))
                        .param(filed.caseNumber())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("compensation_payment_once_uk");
        assertThatThrownBy(() -> jdbc.sql(
                                "update compensation_payment set approved_by = prepared_by where case_number = ?")
                        .param(filed.caseNumber())
                        .update())
                .hasMessageContaining("compensation_payment_four_eyes_ck");
    }

    @Test
    void noOrderIsPreparedBesideOneThatIsOnItsWay() {
        Filed filed = transferred(agreed(), "PO-12");
        PreparePayment again = new PreparePayment(NOURAS_IBAN, NOURAS_NAME, "PO-12B", "V-12B");
        assertThatThrownBy(() -> paymentOrders.prepare(filed.caseNumber(), again, SUPERVISOR))
                .isInstanceOf(ApiException.class);
        assertPaidOnce(filed);
    }

    @Test
    void whoConfirmsTwiceIsToldThatItIsDone() {
        Filed filed = transferred(agreed(), "PO-13");
        payments.confirm(filed.caseNumber());
        assertThatThrownBy(() -> payments.confirm(filed.caseNumber())).isInstanceOf(ApiException.class);
        assertThat(lines(filed, "compensation.payment.RECEIVED")).isEqualTo(1);
    }

    // ---- the proof

    @Test
    void nothingCountsAsTransferredWithoutAPaperThatProvesThisTransferAlone() {
        Filed filed = approved(agreed(), "PO-14");
        assertThat(fields(submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-14"))))
                .containsExactly("proof");
        prove("liaison-1", filed).expect(404);
        prove(ACCOUNTANT, filed, "no paper".getBytes()).expect(415);
        byte[] paper = TestFiles.pdf("Transfer advice");
        prove(ACCOUNTANT, filed, paper).expect(201);
        Map<String, Object> tomorrow = new HashMap<>(transfer("FT-14"));
        tomorrow.put("transferredOn", "2026-11-23");
        assertThat(fields(submit(ACCOUNTANT, filed, TRANSFER, tomorrow))).containsExactly("transferredOn");
        tomorrow.put("transferredOn", "2026-11-21");
        assertThat(fields(submit(ACCOUNTANT, filed, TRANSFER, tomorrow))).containsExactly("transferredOn");
        submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-14")).expect(200);
        journey.runDueJobs();
        submit(ACCOUNTANT, filed, RECEIPT, Map.of("outcome", "RETURNED", "about", "مغلق"))
                .expect(200);
        approved(filed, "PO-14B");
        prove(ACCOUNTANT, filed, paper).expect(409);
    }

    @Test
    void financeAloneReadsThePaymentAndNothingElseOfTheCase() {
        Filed filed = prepared(agreed(), "PO-15");
        for (String other : List.of("liaison-1", "reception-1", "service-member")) {
            sheet(other, filed).expect(404);
        }
        assertThat(sheet(SUPERVISOR, filed).expect(200).body().toString())
                .contains("PO-15", NOURAS_IBAN, NOURAS_NAME)
                .doesNotContain("1999990011");
        assertThat(journey.asStaff(SUPERVISOR, get("/api/v1/staff/cases/{n}", filed.caseNumber()), null)
                        .expect(200)
                        .body()
                        .has("party"))
                .isFalse();
        assertThat(jdbc.sql("select count(*) from case_read where case_number = ? and user_id = ? and what = 'payment'")
                        .params(filed.caseNumber(), SUPERVISOR)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nothingThatFinanceTypesReachesTheEngine() {
        Filed filed = transferred(agreed(), "MARKEDORDER");
        submit("liaison-1", filed, RECEIPT, Map.of("outcome", "CREDITED", "about", "MARKEDWORDS"))
                .expect(200);
        for (String typed : List.of(NOURAS_IBAN, "MARKEDORDER", "FT-MARKEDORDER", "MARKEDWORDS", "العذقي")) {
            assertThat(EngineTables.finds(template, typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aStepWithoutAnAgreementIsRefusedWhateverTheProcessSays() {
        Filed filed = agreed();
        jdbc.sql("update compensation set stage = 'NEGOTIATING' where case_number = ?")
                .param(filed.caseNumber())
                .update();
        Answer refused = submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("PO-16"));
        refused.expect(409);
        assertThat(orders(filed)).isEmpty();
    }
}
