package sa.org.esrar.casework.requests;

import java.time.LocalDate;

/**
 * Management's word on a request that passed its date: an apology with a new expected date; it counts as late (C6).
 *
 * @param apology shown to the beneficiary
 * @param measure what was done inside the house
 */
public record ResolveOverdue(String apology, LocalDate expectedOn, String measure) {}
