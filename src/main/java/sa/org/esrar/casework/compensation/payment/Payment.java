package sa.org.esrar.casework.compensation.payment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** One payment order, from who prepared it to its arrival (D4, F3); what was typed is encrypted by the service. */
@Entity
@Table(name = "compensation_payment")
class Payment {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int place;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private BigDecimal amount;

    private UUID payee;

    private UUID account;

    private byte[] holder;

    @Column(name = "order_number")
    private byte[] orderNumber;

    @Column(name = "order_hash")
    private byte[] orderHash;

    private byte[] voucher;

    @Column(name = "voucher_hash")
    private byte[] voucherHash;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "sent_back")
    private byte[] sentBack;

    private UUID proof;

    private byte[] reference;

    @Column(name = "reference_hash")
    private byte[] referenceHash;

    @Column(name = "transferred_on")
    private LocalDate transferredOn;

    @Column(name = "transferred_by")
    private String transferredBy;

    @Embedded
    @AttributeOverride(name = "hijriYear", column = @Column(name = "notice_year"))
    @AttributeOverride(name = "serial", column = @Column(name = "notice_serial"))
    private RegisterNumber notice;

    private byte[] receipt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private Long version;

    protected Payment() {}

    /** @param place among the orders of the case; @param number of the order, @param voucher of the payment, each with the hash that finds it again */
    static Payment prepared(
            String caseNumber,
            int place,
            BigDecimal amount,
            UUID payee,
            UUID account,
            byte[] holder,
            Sealed number,
            Sealed voucher,
            String by,
            Instant at) {
        Payment payment = new Payment();
        payment.id = UUID.randomUUID();
        payment.caseNumber = caseNumber;
        payment.place = place;
        payment.state = PaymentState.PREPARED;
        payment.amount = amount;
        payment.payee = payee;
        payment.account = account;
        payment.holder = holder;
        payment.orderNumber = number.cipher();
        payment.orderHash = number.hash();
        payment.voucher = voucher.cipher();
        payment.voucherHash = voucher.hash();
        payment.preparedBy = by;
        payment.preparedAt = at;
        return payment;
    }

    void sendBack(byte[] why, String by, Instant at) {
        end(PaymentState.SENT_BACK, by, at, PaymentState.PREPARED);
        sentBack = why;
    }

    void approve(String by, Instant at) {
        require(PaymentState.PREPARED);
        if (by.equals(preparedBy)) {
            throw new ApiException(409, "compensation.payment.another");
        }
        state = PaymentState.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void prove(UUID document) {
        require(PaymentState.APPROVED);
        proof = document;
    }

    void transfer(Sealed bankReference, LocalDate on, String by) {
        require(PaymentState.APPROVED);
        if (by.equals(approvedBy)) {
            throw new ApiException(409, "compensation.payment.payerApproved");
        }
        if (proof == null) {
            throw new ApiException(409, "compensation.payment.proofNeeded");
        }
        state = PaymentState.TRANSFERRED;
        reference = bankReference.cipher();
        referenceHash = bankReference.hash();
        transferredOn = on;
        transferredBy = by;
    }

    void noticed(RegisterNumber letter) {
        notice = letter;
    }

    void arrived(PaymentState how, byte[] words, String by, Instant at) {
        end(how, by, at, PaymentState.TRANSFERRED);
        receipt = words;
    }

    void cancel(String by, Instant at) {
        end(PaymentState.CANCELLED, by, at, PaymentState.PREPARED, PaymentState.APPROVED);
    }

    private void end(PaymentState to, String by, Instant at, PaymentState... from) {
        require(from);
        state = to;
        endedBy = by;
        endedAt = at;
    }

    void require(PaymentState... allowed) {
        for (PaymentState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new ApiException(409, "compensation.payment.stateDoesNotAllow");
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    PaymentState state() {
        return state;
    }

    BigDecimal amount() {
        return amount;
    }

    /** In whose own name the account is. */
    UUID payee() {
        return payee;
    }

    UUID account() {
        return account;
    }

    byte[] holder() {
        return holder;
    }

    byte[] orderNumber() {
        return orderNumber;
    }

    byte[] voucher() {
        return voucher;
    }

    String preparedBy() {
        return preparedBy;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    /** Null until it was approved. */
    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    byte[] sentBack() {
        return sentBack;
    }

    /** The attachment that proves the transfer, or null. */
    UUID proof() {
        return proof;
    }

    byte[] reference() {
        return reference;
    }

    LocalDate transferredOn() {
        return transferredOn;
    }

    String transferredBy() {
        return transferredBy;
    }

    /** Null until the notice was registered. */
    RegisterNumber notice() {
        return notice;
    }

    byte[] receipt() {
        return receipt;
    }

    Instant endedAt() {
        return endedAt;
    }

    /** A number that was typed, and the hash by which it is found again. */
    record Sealed(byte[] cipher, byte[] hash) {}
}
