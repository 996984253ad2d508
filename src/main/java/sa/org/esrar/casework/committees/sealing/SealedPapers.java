package sa.org.esrar.casework.committees.sealing;

import java.time.Instant;
import java.util.Optional;
import sa.org.esrar.casework.letters.RegisterNumber;

/** Port: the papers of one kind that carry the seal, so that all are verified in one way, and wait for its key in one way. */
public interface SealedPapers {

    /** @param digest SHA-256 of what was signed */
    Optional<Kept> find(String digest);

    /**
     * The paper of a case waits for the key to be sealed with; its timeline says so from the first time on.
     *
     * @return whether it waits and did not before
     */
    boolean awaitKey(String caseNumber, Instant since);

    /** The notification to who can mend that a key is missing. */
    String awaitedKeyNotice();

    /**
     * A sealed file on record.
     *
     * @param sha256 of the file as it is given out
     */
    record Kept(String caseNumber, RegisterNumber letter, String sha256, Instant sealedAt) {}
}
