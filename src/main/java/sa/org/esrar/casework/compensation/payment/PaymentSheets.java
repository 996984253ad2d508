package sa.org.esrar.casework.compensation.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Documents.Document;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.parties.Accounts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** What finance needs to pay, and nothing of the matter (F2, F3); who may read it is decided at the door. */
@Service
@Transactional(readOnly = true)
public class PaymentSheets {

    private final CompensationFile file;
    private final PaymentRepository payments;
    private final PaymentNotices notices;
    private final Agreements agreements;
    private final Representations representations;
    private final Parties parties;
    private final Accounts accounts;
    private final Documents documents;

    PaymentSheets(
            CompensationFile file,
            PaymentRepository payments,
            PaymentNotices notices,
            Agreements agreements,
            Representations representations,
            Parties parties,
            Accounts accounts,
            Documents documents) {
        this.file = file;
        this.payments = payments;
        this.notices = notices;
        this.agreements = agreements;
        this.representations = representations;
        this.parties = parties;
        this.accounts = accounts;
        this.documents = documents;
    }

    /**
     * @param payees in whose own name the account may be, by the record; empty while nobody may be paid
     * @param orders the oldest first
     * @param iban of the order that is to be transferred, in full; null otherwise
     * @param proof of that order's transfer, or null
     * @param largest bytes of a proof
     */
    public record PaymentSheet(
            BigDecimal amount,
            LocalDate payBy,
            List<String> payees,
            List<PaymentView> orders,
            String iban,
            Document proof,
            long largest) {

        /** Without names and numbers. */
        @Override
        public String toString() {
            return "PaymentSheet[payBy=" + payBy + "]";
        }
    }

    /** @throws ApiException 404 before anything was agreed */
    public PaymentSheet of(String caseNumber) {
        if (!file.exists(caseNumber) || !file.read(caseNumber).stage().agreed()) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        Agreements.Agreed agreed =
                agreements.agreed(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notVisible"));
        List<Payment> orders = payments.of(caseNumber);
        Optional<Payment> last = orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(orders.size() - 1));
        return new PaymentSheet(
                agreed.amount(),
                agreed.payBy(),
                payees(caseNumber),
                orders.stream().map(notices::view).toList(),
                last.filter(order -> order.state().open())
                        .map(order -> accounts.iban(order.account()))
                        .orElse(null),
                last.flatMap(this::proof).orElse(null),
                documents.largest());
    }

    private List<String> payees(String caseNumber) {
        return representations.missing(caseNumber)
                ? List.of()
                : parties.known(representations.payees(caseNumber)).stream()
                        .map(PartyView::name)
                        .toList();
    }

    private Optional<Document> proof(Payment order) {
        return documents.list(order.caseNumber()).stream()
                .filter(one -> one.id().equals(order.proof()))
                .findFirst();
    }

    /**
     * The paper that proves the last transfer; who read it is logged.
     *
     * @throws ApiException 404 when there is none
     */
    @Transactional
    public byte[] proof(String caseNumber, String by) {
        Document proof = of(caseNumber).proof();
        if (proof == null) {
            throw new ApiException(404, "casefile.document.notFound");
        }
        return documents.read(caseNumber, proof.id(), by);
    }
}
