package sa.org.esrar.casework.compensation.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.staff.Absences;

/** What has to hold before an order is prepared, approved or transferred (D4, F3), asked of a form and again when it is applied. */
@Service
@Transactional(readOnly = true)
public class PaymentRules {

    private final CompensationFile file;
    private final CompensationGate gate;
    private final PaymentRepository payments;
    private final PaymentNumbers numbers;
    private final Agreements agreements;
    private final Representations representations;
    private final Parties parties;
    private final Absences absences;
    private final Documents documents;

    PaymentRules(
            CompensationFile file,
            CompensationGate gate,
            PaymentRepository payments,
            PaymentNumbers numbers,
            Agreements agreements,
            Representations representations,
            Parties parties,
            Absences absences,
            Documents documents) {
        this.file = file;
        this.gate = gate;
        this.payments = payments;
        this.numbers = numbers;
        this.agreements = agreements;
        this.representations = representations;
        this.parties = parties;
        this.absences = absences;
        this.documents = documents;
    }

    /**
     * Everything that is wrong with it, with the names of the form's fields; changes nothing.
     *
     * @throws ApiException 409 when nothing can be prepared now
     */
    public List<FieldProblem> problems(String caseNumber, PreparePayment command) {
        requireToPrepare(caseNumber);
        List<FieldProblem> problems = new ArrayList<>();
        if (Identifiers.iban(command.iban()).isEmpty()) {
            problems.add(new FieldProblem("iban", "parties.iban.invalid"));
        }
        if (payee(caseNumber, command.holder()).isEmpty()) {
            problems.add(new FieldProblem("holder", "compensation.payment.anothersName"));
        }
        if (payments.hasOrder(numbers.hash(PaymentNumbers.ORDER, command.orderNumber()))) {
            problems.add(new FieldProblem("orderNumber", "compensation.payment.orderTaken"));
        }
        if (payments.hasVoucher(numbers.hash(PaymentNumbers.VOUCHER, command.voucher()))) {
            problems.add(new FieldProblem("voucher", "compensation.payment.voucherTaken"));
        }
        return problems;
    }

    private void requireToPrepare(String caseNumber) {
        requirePaying(caseNumber);
        if (counting(caseNumber).isPresent()) {
            throw new ApiException(409, "compensation.payment.orderedAlready");
        }
        agreed(caseNumber);
    }

    /**
     * The sum that both sides have signed.
     *
     * @throws ApiException 409 where there is none
     */
    BigDecimal agreed(String caseNumber) {
        return agreements
                .agreed(caseNumber)
                .map(Agreements.Agreed::amount)
                .orElseThrow(() -> new ApiException(409, "compensation.payment.notAgreed"));
    }

    /** Who of those that may be paid bears the name of the account's holder. */
    Optional<UUID> payee(String caseNumber, String holder) {
        HolderName name = new HolderName(holder);
        return parties.known(representations.payees(caseNumber)).stream()
                .filter(one -> name.isOf(one.name()))
                .map(PartyView::id)
                .findFirst();
    }

    /**
     * @throws InvalidInputException on {@code approved} when they prepared it, or one of the two stands in for the other in an
     *     absence that was not over when it was prepared
     * @throws ApiException 409 when there is nothing to approve
     */
    public void requireSecond(String caseNumber, String by) {
        requirePaying(caseNumber);
        Payment order = require(caseNumber, PaymentState.PREPARED);
        if (by.equals(order.preparedBy())) {
            throw new InvalidInputException("approved", "compensation.payment.another");
        }
        if (absences.standInForEachOther(by, order.preparedBy(), HijriDates.dayInRiyadh(order.preparedAt()))) {
            throw new InvalidInputException("approved", "compensation.payment.substitute");
        }
    }

    /**
     * Everything that is wrong with it; changes nothing.
     *
     * @throws ApiException 409 unless there is an approved order to its payee
     */
    public List<FieldProblem> problems(String caseNumber, RecordTransfer command, String by) {
        requirePaying(caseNumber);
        Payment order = require(caseNumber, PaymentState.APPROVED);
        requirePayee(order);
        List<FieldProblem> problems = new ArrayList<>();
        if (by.equals(order.approvedBy())) {
            problems.add(new FieldProblem("bankReference", "compensation.payment.payerApproved"));
        }
        if (payments.hasReference(numbers.hash(PaymentNumbers.REFERENCE, command.bankReference()))) {
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

    /** A paper that waits for its scan proves nothing yet. */
    private boolean isProven(Payment order) {
        return order.proof() != null
                && documents.list(order.caseNumber()).stream()
                        .anyMatch(one -> one.id().equals(order.proof()));
    }

    /** @throws ApiException 409 where somebody else acts since it was prepared */
    void requirePayee(Payment order) {
        if (!representations.payees(order.caseNumber()).contains(order.payee())) {
            throw new ApiException(409, "compensation.payment.anotherPayee");
        }
    }

    /** @throws ApiException 409 unless the gate is open and the case is where it is paid */
    void requirePaying(String caseNumber) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.PAYING);
    }

    /** @throws ApiException 409 unless the order that counts is in that state */
    Payment require(String caseNumber, PaymentState state) {
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
}
