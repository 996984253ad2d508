package sa.org.esrar.casework.requests;

import java.time.LocalDate;
import java.util.List;

/**
 * The hand-over of what was granted, or the reason why not yet (F3).
 *
 * @param proof {@code VOUCHER}, {@code HANDOVER_RECORD}, {@code TRANSFER} or {@code OTHER}
 * @param newDueOn only when it was not delivered
 */
public record FulfilEntitlement(
        boolean delivered,
        LocalDate deliveredOn,
        String proof,
        String proofReference,
        List<Sighting> sighted,
        LocalDate newDueOn,
        String reason) {}
