package sa.org.esrar.casework.compensation.payment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PaymentRepository extends JpaRepository<Payment, UUID> {

    /** The oldest first. */
    @Query("select p from Payment p where p.caseNumber = :caseNumber order by p.place")
    List<Payment> of(String caseNumber);

    /** Whether an order that was not given up has this number. */
    @Query("select count(p) > 0 from Payment p where p.orderHash = :hash and p.state not in (SENT_BACK, CANCELLED)")
    boolean hasOrder(byte[] hash);

    @Query("select count(p) > 0 from Payment p where p.voucherHash = :hash and p.state not in (SENT_BACK, CANCELLED)")
    boolean hasVoucher(byte[] hash);

    @Query("select count(p) > 0 from Payment p where p.referenceHash = :hash")
    boolean hasReference(byte[] hash);

    boolean existsByProof(UUID proof);
}
