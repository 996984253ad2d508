package sa.org.esrar.casework.compensation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.parties.Accounts;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.Absences;

/**
 * A payment order by four eyes: one prepares it, another approves it, and who transfers is not who approved (F3, D4). Each step
 * asks the gate and the agreement anew, whatever the process says.
 */
@Service
public class PaymentOrders {

    /** Of the attachment that proves a transfer. */
    public static final String PROOF = "transfer-proof";

    private final CompensationFile file;
    private final CompensationGate gate;
    private final PaymentRepository payments;
    private final Agreements agreements;
    private final Representations representations;
    private final CompensationTexts texts;
    private final Protection protection;
    private final Accounts accounts;
    private final Parties parties;
    private final Absences absences;
    private final Documents documents;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Clock clock;

    PaymentOrders(
            CompensationFile file,
            CompensationGate gate,
            PaymentRepository payments,
            Agreements agreements,
            Representations representations,
            CompensationTexts texts,
            Protection protection,
            Accounts accounts,
            Parties parties,
            Absences absences,
            Documents documents,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.gate = gate;
        this.payments = payments;
        this.agreements = agreements;
        this.representations = representations;
        this.texts = texts;
        this.protection = protection;
        this.accounts = accounts;
        this.parties = parties;
        this.absences = absences;
        this.documents = documents;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    // ---- the first of two

    /**
     * Everything that is wrong with it, with the names of the form's fields; changes nothing.
     *
     * @throws ApiException 409 when nothing can be prepared now
     */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, PreparePayment command) {
        requireToPrepare(caseNumber);
        List<FieldProblem> problems = new ArrayList<>();
        if (Identifiers.iban(command.iban()).isEmpty()) {
            problems.add(new FieldProblem("iban", "parties.iban.invalid"));
        }
        if (payee(caseNumber, command.holder()).isEmpty()) {
            problems.add(new FieldProblem("holder", "compensation.payment.anothersName"));
        }
        if (payments.hasOrder(hash(PaymentRotation.ORDER, command.orderNumber()))) {
            problems.add(new FieldProblem("orderNumber", "compensation.payment.orderTaken"));
        }
        if (payments.hasVoucher(hash(PaymentRotation.VOUCHER, command.voucher()))) {
            problems.add(new FieldProblem("voucher", "compensation.payment.voucherTaken"));
        }
        return problems;
    }

    /**
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when the gate is shut, nothing was agreed, or an order is on its way
     */
    @Transactional
    public void prepare(String caseNumber, PreparePayment command, String by) {
        file.lock(caseNumber);
        List<FieldProblem> problems = problems(caseNumber, command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        UUID payee = payee(caseNumber, command.holder()).orElseThrow();
        payments.saveAndFlush(Payment.prepared(
                caseNumber,
                payments.of(caseNumber).size() + 1,
                agreed(caseNumber),
                payee,
                accounts.record(payee, command.iban(), "iban"),
                texts.seal(command.holder()),
                sealed(PaymentRotation.ORDER, command.orderNumber()),
                sealed(PaymentRotation.VOUCHER, command.voucher()),
                by,
                clock.instant()));
        timeline.append(caseNumber, "compensation.paymentPrepared", by, Visibility.STAFF, null);
    }

    private void requireToPrepare(String caseNumber) {
        requirePaying(caseNumber);
        if (counting(caseNumber).isPresent()) {
            throw new ApiException(409, "compensation.payment.orderedAlready");
        }
        agreed(caseNumber);
    }

    /** The sum that both sides have signed. */
    private BigDecimal agreed(String caseNumber) {
        return agreements
                .current(caseNumber)
                .orElseThrow(() -> new ApiException(409, "compensation.payment.notAgreed"))
                .amount();
    }

    private Optional<UUID> payee(String caseNumber, String holder) {
        HolderName name = new HolderName(holder);
        return representations.payees(caseNumber).stream()
                .filter(one -> name.isOf(parties.view(one).name()))
                .findFirst();
    }

    // ---- the second

    /**
     * @throws InvalidInputException on {@code approved} when they prepared it, or one of the two stands in for the other
     * @throws ApiException 409 when there is nothing to approve
     */
    @Transactional(readOnly = true)
    public void requireSecond(String caseNumber, String by) {
        requirePaying(caseNumber);
        Payment order = require(caseNumber, PaymentState.PREPARED);
        if (by.equals(order.preparedBy())) {
            throw new InvalidInputException("approved", "compensation.payment.another");
        }
        if (absences.standInForEachOther(by, order.preparedBy())) {
            throw new InvalidInputException("approved", "compensation.payment.substitute");
        }
    }

    /** @param why it is sent back; null where it is approved */
    @Transactional
    public void approve(String caseNumber, boolean approved, String why, String by) {
        file.lock(caseNumber);
        requireSecond(caseNumber, by);
        Payment order = require(caseNumber, PaymentState.PREPARED);
        if (approved) {
            requirePayee(order);
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

    // ---- the transfer

    /**
     * The paper that proves it, before it is recorded; another one takes its place.
     *
     * @throws ApiException 409 unless there is an approved order, and when the paper proves another transfer already
     */
    @Transactional
    public Documents.Stored attachProof(String caseNumber, CheckedFile paper, String by) {
        file.lock(caseNumber);
        requirePaying(caseNumber);
        Payment order = require(caseNumber, PaymentState.APPROVED);
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

    /**
     * Everything that is wrong with it; changes nothing.
     *
     * @throws ApiException 409 unless there is an approved order to its payee
     */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, RecordTransfer command, String by) {
        requirePaying(caseNumber);
        Payment order = require(caseNumber, PaymentState.APPROVED);
        requirePayee(order);
        List<FieldProblem> problems = new ArrayList<>();
        if (by.equals(order.approvedBy())) {
            problems.add(new FieldProblem("bankReference", "compensation.payment.payerApproved"));
        }
        if (payments.hasReference(hash(PaymentRotation.REFERENCE, command.bankReference()))) {
            problems.add(new FieldProblem("bankReference", "compensation.payment.referenceTaken"));
        }
        if (command.on().isAfter(file.today())) {
            problems.add(new FieldProblem("transferredOn", "compensation.payment.notYet"));
        }
        if (command.on().isBefore(HijriDates.dayInRiyadh(order.approvedAt()))) {
            problems.add(new FieldProblem("transferredOn", "compensation.payment.beforeApproval"));
        }
        if (!isProven(order)) {
            problems.add(new FieldProblem("proof", "compensation.payment.proofNeeded"));
        }
        return problems;
    }

    /** Once: whatever is retried afterwards finds no order that waits for it. */
    @Transactional
    public void recordTransfer(String caseNumber, RecordTransfer command, String by) {
        Compensation compensation = file.lock(caseNumber);
        List<FieldProblem> problems = problems(caseNumber, command, by);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Payment order = require(caseNumber, PaymentState.APPROVED);
        order.transfer(sealed(PaymentRotation.REFERENCE, command.bankReference()), command.on(), by);
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

    /** A paper that waits for its scan proves nothing yet. */
    private boolean isProven(Payment order) {
        return order.proof() != null
                && documents.list(order.caseNumber()).stream()
                        .anyMatch(one -> one.id().equals(order.proof()));
    }

    /** Somebody else may act since it was prepared. */
    private void requirePayee(Payment order) {
        if (!representations.payees(order.caseNumber()).contains(order.payee())) {
            throw new ApiException(409, "compensation.payment.anotherPayee");
        }
    }

    private void requirePaying(String caseNumber) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.PAYING);
    }

    private Payment require(String caseNumber, PaymentState state) {
        Payment order =
                counting(caseNumber).orElseThrow(() -> new ApiException(409, "compensation.payment.stateDoesNotAllow"));
        order.require(state);
        return order;
    }

    private Optional<Payment> counting(String caseNumber) {
        return payments.of(caseNumber).stream()
                .filter(order -> order.state().counts())
                .findFirst();
    }

    private Payment.Sealed sealed(String purpose, String typed) {
        return new Payment.Sealed(protection.encrypt(purpose, number(typed)), hash(purpose, typed));
    }

    private byte[] hash(String purpose, String typed) {
        return protection.lookupHash(purpose, number(typed));
    }

    /** The same number in one form, however it was typed. */
    private static String number(String typed) {
        return TypedText.clean(typed).toUpperCase(Locale.ROOT);
    }
}
