package sa.org.esrar.casework.declarations;

import java.time.Instant;
import java.util.Optional;

/** Signed declarations (C4). */
public interface Declarations {

    /**
     * Sends a one-time code for signing: valid 5 minutes, 5 tries, 3 sends an hour.
     *
     * @throws sa.org.esrar.casework.api.ApiException 429 with Retry-After when too many were sent, 409 when there is
     *     neither mobile nor mail
     */
    void sendCode(String caseNumber);

    /** A code that was sent for signing is worth nothing from now on: the signature is another person's. */
    void recallCode(String caseNumber);

    /**
     * Signs the exact declaration text over the exact content with a code.
     *
     * @param content what is declared, canonical; kept encrypted within the rendered declaration, whose SHA-256 is the proof
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code code}: wrong, late, used, or too many tries
     */
    Signed sign(String caseNumber, String code, String content);

    /** The declaration text in force, its version and its text in both languages. */
    DeclarationText text();

    /** The signer's copy; empty while nothing is signed. */
    Optional<Copy> copy(String caseNumber);

    record DeclarationText(int version, String ar, String en) {}

    record Signed(Instant at, int textVersion, String contentHash) {}

    /**
     * What the signer keeps.
     *
     * @param sha256 over the rendered declaration, in hexadecimal digits
     * @param signedInRiyadh the same moment with Riyadh's offset
     * @param signedHijri the day, dd/MM/yyyy of Umm al-Qura
     */
    record Copy(DeclarationText text, String sha256, Instant signedAt, String signedInRiyadh, String signedHijri) {}
}
