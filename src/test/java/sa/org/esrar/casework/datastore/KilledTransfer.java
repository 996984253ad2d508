package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.support.TestFiles;

/**
 * The payment of the sample compensation while the program that records it is killed (D4, F3). A lock in the database holds
 * the program at a chosen moment, so that the kill comes neither before nor after it.
 */
final class KilledTransfer {

    private static final String MANAGER = "executive-manager";
    private static final String ACCOUNTANT = "accountant";
    private static final String TRANSFER = "userTask_recordTransfer";
    private static final String RECEIPT = "userTask_confirmReceipt";
    private static final int HANDS = 4;
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final Path data;
    private final String caseNumber;
    private String task;

    KilledTransfer(Path data, String caseNumber) {
        this.data = data;
        this.caseNumber = caseNumber;
    }

    /** From the open offer to an approved order, whose transfer the accountant has before her. */
    void bringToTransfer(RunningDemo demo) throws Exception {
        demo.submit(
                MANAGER,
                caseNumber,
                "userTask_recordOfferReply",
                Map.of("answer", "ACCEPTED", "channel", "PHONE", "said", "قبلت العرض"));
        demo.submit(MANAGER, caseNumber, "userTask_prepareAgreement", Map.of());
        demo.awaitTask(MANAGER, caseNumber, "userTask_witnessAgreement");
        demo.post(payment("agreement/code"), null, RunningDemo.signedIn(MANAGER))
                .expect(204);
        Matcher code = SIX_DIGITS.matcher(
                demo.messages(MANAGER, caseNumber, "otp.matter").get(0));
        assertThat(code.find()).isTrue();
        demo.submit(MANAGER, caseNumber, "userTask_witnessAgreement", Map.of("way", "CODE", "code", code.group()));
        for (String signatory : List.of("signatory-1", "signatory-2")) {
            demo.submit(signatory, caseNumber, "userTask_signForAssociation", Map.of("signs", true));
        }
        demo.submit(
                ACCOUNTANT,
                caseNumber,
                "userTask_preparePayment",
                Map.of(
                        "iban",
                        "SA9200000000001999900001",
                        "holder",
                        "نورة سعد العذقي",
                        "orderNumber",
                        "PO-1",
                        "voucher",
                        "V-1"));
        demo.submit("finance-supervisor", caseNumber, "userTask_approvePayment", Map.of("approved", true));
        demo.attach(ACCOUNTANT, payment("payment/proof"), "transfer.pdf", TestFiles.pdf("Transfer 1"))
                .expect(201);
        task = demo.awaitTask(ACCOUNTANT, caseNumber, TRANSFER);
        demo.post("staff/tasks/" + task + "/claim", null, RunningDemo.signedIn(ACCOUNTANT))
                .expect(204);
    }

    private String payment(String rest) {
        return "staff/compensations/" + caseNumber + "/" + rest;
    }

    // ---- many hands, and the moment at which they are held

    /** The same transfer, handed in by many at once; the statuses that were answered. */
    List<Future<Integer>> transfer(RunningDemo demo) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        LocalDate today = HijriDates.dayInRiyadh(Instant.now());
        Callable<Integer> hand =
                () -> demo.submit(ACCOUNTANT, task, Map.of("bankReference", "FT-1", "transferredOn", today.toString()))
                        .status();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            answers.add(hands.submit(hand));
        }
        hands.shutdown();
        return answers;
    }

    /** The statuses that were answered, taken or refused; of a program that was killed there are fewer than hands. */
    static List<Integer> answered(List<Future<Integer>> hands) throws InterruptedException, TimeoutException {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> hand : hands) {
            try {
                statuses.add(hand.get(1, TimeUnit.MINUTES));
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(IOException.class);
            }
        }
        assertThat(statuses).allMatch(status -> status == 200 || status >= 400 && status < 500);
        return statuses;
    }

    /** Payment, case and timeline are written, the process is about to go on, and nothing is committed. */
    Held holdBeforeCommit() throws Exception {
        return new Held(
                "select id_ from act_ru_task where id_ = '" + task + "' for update", "delete from ACT_RU_TASK%");
    }

    /** The transfer is committed, and the notice to the beneficiary half made. */
    Held holdNotice() throws Exception {
        return new Held("lock table outgoing_letter in share mode", "insert into outgoing_letter%");
    }

    /** Nothing passes a lock until it is closed. */
    final class Held implements AutoCloseable {

        private final PostgresServer server;
        private final Connection holder;
        private final String waits;

        /** @param waits what the program's statement begins with */
        private Held(String lock, String waits) throws Exception {
            this.server = PostgresServer.attachOrStart(data);
            this.holder = ServerProgram.connect(server);
            this.waits = waits;
            holder.setAutoCommit(false);
            holder.createStatement().execute(lock);
        }

        void awaitSomebody() throws Exception {
            try (Connection connection = ServerProgram.connect(server)) {
                RunningDemo.await(
                        waits,
                        () -> texts(
                                                connection,
                                                "select pid::text from pg_stat_activity"
                                                        + " where wait_event_type = 'Lock' and query ilike ?",
                                                waits)
                                        .isEmpty()
                                ? Optional.empty()
                                : Optional.of(true));
            }
        }

        @Override
        public void close() throws Exception {
            holder.close();
            server.close();
        }
    }

    // ---- what is true of it

    void assertNothingHappened(RunningDemo demo) throws Exception {
        assertThat(orders()).containsExactly("APPROVED");
        assertThat(stage()).isEqualTo("PAYING");
        assertThat(transfersOnTheTimeline()).isZero();
        assertThat(notices()).isZero();
        assertThat(demo.tasks(ACCOUNTANT, caseNumber)).containsExactly(TRANSFER);
    }

    /** Waits for the notice, which the killed program had begun. */
    void assertPaidOnce(RunningDemo demo) throws Exception {
        RunningDemo.await(
                "notice of " + caseNumber,
                () -> demo.tasks(ACCOUNTANT, caseNumber).contains(RECEIPT) ? Optional.of(true) : Optional.empty());
        assertThat(orders()).containsExactly("TRANSFERRED");
        assertThat(stage()).isEqualTo("PAID");
        assertThat(transfersOnTheTimeline()).isEqualTo(1);
        assertThat(notices()).isEqualTo(1);
        assertThat(demo.messages(MANAGER, caseNumber, "payment.sent")).hasSize(1);
        assertThat(demo.tasks(ACCOUNTANT, caseNumber)).containsExactly(RECEIPT);
        assertThat(read("select t.task_def_key_ from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = ?"))
                .containsExactly(RECEIPT);
    }

    /** States of its orders. */
    private List<String> orders() throws Exception {
        return read("select state from compensation_payment where case_number = ? order by place");
    }

    private String stage() throws Exception {
        return read("select stage from compensation where case_number = ?").get(0);
    }

    private int transfersOnTheTimeline() throws Exception {
        return read("select code from timeline_entry where case_number = ? and code = 'compensation.paymentTransferred'")
                .size();
    }

    private int notices() throws Exception {
        return read("select kind from outgoing_letter where case_number = ? and kind = 'PAYMENT_NOTICE'")
                .size();
    }

    private List<String> read(String sql) throws Exception {
        try (PostgresServer server = PostgresServer.attachOrStart(data);
                Connection connection = ServerProgram.connect(server)) {
            return texts(connection, sql, caseNumber);
        }
    }

    private static List<String> texts(Connection connection, String sql, String parameter) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
