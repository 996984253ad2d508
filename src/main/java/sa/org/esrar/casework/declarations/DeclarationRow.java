package sa.org.esrar.casework.declarations;

import java.time.Instant;
import java.util.UUID;

/**
 * The record of one signature, but for the encrypted columns.
 *
 * @param declaredHash null in rows of before other ways of signing
 * @param contentHash null until it is rendered
 */
record DeclarationRow(
        String caseNumber,
        Matter matter,
        int textVersion,
        Method method,
        String declaredHash,
        String contentHash,
        Instant signedAt,
        String takenBy,
        String witness,
        String secondWitness,
        Boolean ownNumber,
        UUID scan,
        String attachmentHash) {

    DeclarationRow hashed(String hash) {
        return new DeclarationRow(
                caseNumber,
                matter,
                textVersion,
                method,
                declaredHash,
                hash,
                signedAt,
                takenBy,
                witness,
                secondWitness,
                ownNumber,
                scan,
                attachmentHash);
    }
}
