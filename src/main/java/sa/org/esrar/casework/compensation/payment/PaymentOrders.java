package sa.org.esrar.casework.compensation.payment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.parties.Accounts;

/**
 * A payment order by four eyes: one prepares it, another approves it, and who transfers is not who approved (F3, D4). Each step
 * asks the gate and the agreement anew, whatever the process says ({@link PaymentRules}).
 */
@Service
public class PaymentOrders {

    /** Of the attachment that proves a transfer. */
    public static final String PROOF = "transfer-proof";

    private final CompensationFile file;
    private final PaymentRepository payments;
    private final PaymentRules rules;
    private final PaymentNumbers numbers;
    private final CompensationTexts texts;
    private final Accounts accounts;
    private final Documents documents;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Clock clock;

    PaymentOrders(
            CompensationFile file,
            PaymentRepository payments,
            PaymentRules rules,
            PaymentNumbers numbers,
            CompensationTexts texts,
            Accounts accounts,
            Documents documents,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.payments = payments;
        this.rules = rules;
        this.numbers = numbers;
        this.texts = texts;
        this.accounts = accounts;
        this.documents = documents;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when the gate is shut, nothing was agreed, or an order is on its way
     */
    @Transactional
    public void prepare(String caseNumber, PreparePayment command, String by) {
        file.lock(caseNumber);
        List<FieldProblem> problems = rules.problems(caseNumber, command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        UUID payee = rules.payee(caseNumber, command.holder()).orElseThrow();
        payments.saveAndFlush(Payment.prepared(
                caseNumber,
                payments.of(caseNumber).size() + 1,
                rules.agreed(caseNumber),
                payee,
                accounts.record(payee, command.iban(), "iban"),
                texts.seal(command.holder()),
                numbers.seal(PaymentNumbers.ORDER, command.orderNumber()),
                numbers.seal(PaymentNumbers.VOUCHER, command.voucher()),
                by,
                clock.instant()));
        timeline.append(caseNumber, "compensation.paymentPrepared", by, Visibility.STAFF, null);
    }

    /** @param why it is sent back; null where it is approved */
    @Transactional
    public void approve(String caseNumber, boolean approved, String why, String by) {
        file.lock(caseNumber);
        rules.requireSecond(caseNumber, by);
        Payment order = rules.require(caseNumber, PaymentState.PREPARED);
        if (approved) {
            rules.requirePayee(order);
            order.approve(by, clock.instant());
        } else {
            order.sendBack(texts.seal(why), by, clock.instant());
        }
        payments.saveAndFlush(order);
        timeline.append(
                caseNumber,
                approved ? "compensation.paymentApproved" : "compensation.paymentSentBack",
                by,
                Visibility.STAFF,
                approved ? null : why);
    }

    /**
     * The paper that proves it, before it is recorded; another one takes its place.
     *
     * @throws ApiException 409 unless there is an approved order, and when the paper proves another transfer already
     */
    @Transactional
    public Documents.Stored attachProof(String caseNumber, CheckedFile paper, String by) {
        file.lock(caseNumber);
        rules.requirePaying(caseNumber);
        Payment order = rules.require(caseNumber, PaymentState.APPROVED);
        Documents.Stored stored = documents.store(caseNumber, PROOF, paper, by);
        if (!stored.id().equals(order.proof()) && payments.existsByProof(stored.id())) {
            throw new ApiException(409, "compensation.payment.proofTaken");
        }
        if (stored.held() != Documents.Held.INFECTED) {
            order.prove(stored.id());
            payments.saveAndFlush(order);
        }
        return stored;
    }

    /** Once: whatever is retried afterwards finds no order that waits for it. */
    @Transactional
    public void recordTransfer(String caseNumber, RecordTransfer command, String by) {
        Compensation compensation = file.lock(caseNumber);
        List<FieldProblem> problems = rules.problems(caseNumber, command, by);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Payment order = rules.require(caseNumber, PaymentState.APPROVED);
        order.transfer(numbers.seal(PaymentNumbers.REFERENCE, command.bankReference()), command.on(), by);
        payments.saveAndFlush(order);
        compensation.transferred();
        file.save(compensation);
        // What was promised is done: nothing is late any more.
        deadlineClock.stop(caseNumber);
        timeline.append(
                caseNumber,
                "compensation.paymentTransferred",
                by,
                Visibility.PUBLIC,
                null,
                command.on().toString());
    }
}
