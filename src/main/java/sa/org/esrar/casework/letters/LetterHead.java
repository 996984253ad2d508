package sa.org.esrar.casework.letters;

import java.util.Objects;

/**
 * What every letter about a case has besides its content.
 *
 * @param caseNumber for the register, {@code REQ-1448-000123}
 * @param caseName as it is read, in the letter's language: «طلب خدمة رقم 123 لعام 1448»
 * @param codeAddress where the square code leads: tracking or verification
 * @param attachments how many documents go with the letter
 * @param signatory key in {@code casework.letters.signatories}
 * @param fictitious prints «بيانات تجريبية» on every page
 */
public record LetterHead(
        Addressee to,
        String caseNumber,
        String caseName,
        String codeAddress,
        int attachments,
        String signatory,
        boolean fictitious) {

    public LetterHead {
        Objects.requireNonNull(to);
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(caseName);
        Objects.requireNonNull(codeAddress);
        Objects.requireNonNull(signatory);
        if (attachments < 0) {
            throw new IllegalArgumentException("attachments: " + attachments);
        }
    }
}
