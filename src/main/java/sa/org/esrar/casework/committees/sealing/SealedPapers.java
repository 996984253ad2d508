package sa.org.esrar.casework.committees.sealing;

import java.time.Instant;
import java.util.Optional;
import sa.org.esrar.casework.letters.RegisterNumber;

/** Port: papers of other modules that carry the seal, so that they are verified as minutes are. */
public interface SealedPapers {

    /** @param digest SHA-256 of what was signed */
    Optional<Kept> find(String digest);

    /**
     * A sealed file on record.
     *
     * @param sha256 of the file as it is given out
     */
    record Kept(String caseNumber, RegisterNumber letter, String sha256, Instant sealedAt) {}
}
