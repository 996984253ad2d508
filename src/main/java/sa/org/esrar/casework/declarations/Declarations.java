package sa.org.esrar.casework.declarations;

import java.time.Instant;

/** Signed declarations (C4). */
public interface Declarations {

    /**
     * Sends a one-time code for signing: valid 5 minutes, 5 tries, 3 sends an hour.
     *
     * @throws sa.org.esrar.casework.api.ApiException 429 when too many were sent
     */
    void sendCode(String caseNumber);

    /**
     * Signs the exact declaration text over the exact content with a code.
     *
     * @param content what is declared, canonical; only its SHA-256 within the rendered declaration is kept
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code code}: wrong, late, used, or too many tries
     */
    Signed sign(String caseNumber, String code, String content);

    /** The declaration text in force, its version and its text in both languages. */
    DeclarationText text();

    record DeclarationText(int version, String ar, String en) {}

    record Signed(Instant at, int textVersion, String contentHash) {}
}
