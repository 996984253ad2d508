package sa.org.esrar.casework.declarations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.api.Localized;

/**
 * Signed declarations (C4): one record for every way of signing. Where no matter is named, it is what the case is filed with
 * ({@link Matter#FILING}); of others there can be several in a case, each signed for itself.
 */
public interface Declarations {

    /**
     * Sends a one-time code for signing: valid 5 minutes, 5 tries, 3 sends an hour.
     *
     * @throws sa.org.esrar.casework.api.ApiException 429 with Retry-After when too many were sent, 409 when there is
     *     neither mobile nor mail
     */
    void sendCode(String caseNumber);

    /** As {@link #sendCode(String)}, for any matter; a code is good for that one alone. */
    void sendCode(String caseNumber, Matter matter);

    /** A code that was sent for signing is worth nothing from now on: the signature is another person's. */
    void recallCode(String caseNumber);

    /** Whether the number to which that code goes is the signer's own; another's asks for a witness. */
    boolean ownNumber(String caseNumber);

    /**
     * Signs the exact declaration text over the exact content. A signature that is taken in by staff needs somebody signed
     * in who may see the case; where there is a witness it is herself.
     *
     * @param content what is declared, canonical; kept encrypted within the rendered declaration, whose SHA-256 is the proof
     * @throws sa.org.esrar.casework.api.InvalidInputException on the field that is wrong: {@code code}, {@code fileNumber},
     *     {@code paperCode}, {@code scan}, {@code mark}, {@code witness}, {@code secondWitness}
     * @throws sa.org.esrar.casework.api.ApiException 401 or 404 when a witness is named by who may not; 409 when it is
     *     signed already
     */
    Signed sign(String caseNumber, Signing how, String content);

    /** As {@link #sign(String, Signing, String)}, in any matter; each is signed once. */
    Signed sign(String caseNumber, Matter matter, Signing how, String content);

    /** As {@link #sign}, without signing; a wrong code is counted. */
    void requireSound(String caseNumber, Signing how, String content);

    /** As {@link #requireSound(String, Signing, String)}, in any matter. */
    void requireSound(String caseNumber, Matter matter, Signing how, String content);

    /** What would be signed now, as it is printed. */
    Paper paper(String caseNumber, String content);

    /** As {@link #paper(String, String)}, in any matter. */
    Paper paper(String caseNumber, Matter matter, String content);

    /** The declaration text in force, its version and its text in both languages. */
    DeclarationText text();

    /** The text of that purpose in force. */
    DeclarationText text(String purpose);

    /** The signer's copy; empty while nothing is signed. */
    Optional<Copy> copy(String caseNumber);

    /** As {@link #copy(String)}, of any matter. */
    Optional<Copy> copy(String caseNumber, Matter matter);

    /** Whether it was signed by a code to another's number without a witness, and she has not been heard herself yet. */
    boolean awaitsWitness(String caseNumber);

    /** She was heard herself, on the telephone or in person, by whom is signed in: it was she who signed. */
    void confirm(String caseNumber, Heard how);

    /**
     * She was heard herself, by whom is signed in, and did not sign: the record stays, and is marked as denied.
     *
     * @param words what she said; stands on the timeline, for staff who may see the case
     * @throws sa.org.esrar.casework.api.ApiException 409 when the signature awaits no witness
     */
    void deny(String caseNumber, Heard how, String words);

    /** How the signer herself was heard after she had signed. */
    enum Heard {
        CALL,
        VISIT
    }

    record DeclarationText(int version, String ar, String en) {

        public String in(String language) {
            return new Localized(ar, en).in(language);
        }
    }

    record Signed(Instant at, int textVersion, String contentHash) {}

    /** @param hash SHA-256 over what is declared, in hexadecimal digits */
    record Paper(DeclarationText text, String hash) {

        /** The integrity code: the first twelve digits, which are typed from the paper. */
        public String code() {
            return hash.substring(0, Rendering.CODE_LENGTH);
        }
    }

    /**
     * What the signer keeps.
     *
     * @param sha256 over the rendered declaration, in hexadecimal digits
     * @param signedInRiyadh the same moment with Riyadh's offset
     * @param signedHijri the day, dd/MM/yyyy of Umm al-Qura
     * @param way in words
     * @param witnesses by their titles, those who were there and who heard her afterwards
     * @param denied whether she said afterwards that she did not sign
     */
    record Copy(
            DeclarationText text,
            String sha256,
            Instant signedAt,
            String signedInRiyadh,
            String signedHijri,
            Localized way,
            List<Localized> witnesses,
            boolean denied) {}
}
