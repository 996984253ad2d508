package sa.org.esrar.casework.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code management_instruction}; texts are ciphers. */
record Instruction(
        UUID id,
        Long reviewId,
        String caseNumber,
        byte[] text,
        Owner owner,
        LocalDate dueOn,
        String givenBy,
        Instant givenAt,
        Instant escalatedAt,
        byte[] proof,
        String carriedOutBy,
        Instant carriedOutAt) {}
