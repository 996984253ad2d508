package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.letters.RegisterNumber;

/**
 * A settlement agreement as it is read.
 *
 * @param number of the agreements in its case, from 1
 * @param damage as the minutes found it, or null
 * @param inWords the amount in words
 * @param terms what else was agreed, or null
 * @param text the settlement and release that is signed
 * @param textVersion of that text
 * @param hash SHA-256 of what was signed, or would be signed now, in hexadecimal digits
 * @param signedAt when the beneficiary signed, or null
 * @param way in which she signed, or null
 * @param signatures for the association, in their order
 * @param signer who signs for the beneficiary, guardian or agent of the heirs; null for who signs for herself
 * @param awaitsKey whether both sides signed and it is not sealed for want of a key
 * @param letter in the outgoing register, once it is sealed
 */
public record AgreementView(
        int number,
        AgreementState state,
        BigDecimal amount,
        BigDecimal damage,
        Localized inWords,
        String manner,
        LocalDate payBy,
        String terms,
        Localized text,
        int textVersion,
        String hash,
        String preparedBy,
        Instant preparedAt,
        Instant signedAt,
        Localized way,
        List<Signature> signatures,
        String signer,
        boolean awaitsKey,
        RegisterNumber letter,
        Instant sealedAt) {

    /** @param by staff user id */
    public record Signature(String by, Localized title, Instant at) {}

    /** Without what was typed. */
    @Override
    public String toString() {
        return "AgreementView[" + number + " " + state + "]";
    }
}
