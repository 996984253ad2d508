package sa.org.esrar.casework.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sa.org.esrar.casework.parties.Parties.Contact;

/**
 * What an unsigned filing says about how to reach its applicant. Anyone can type another's identity number, so until
 * the signature it stays with the case: it changes nothing on record, and nothing on record is shown to who typed it.
 */
public interface FilingContacts {

    /** Keeps what was typed, valid by {@link Parties#register}, with the case. Once per case. */
    void keep(String caseNumber, UUID partyId, RegisterParty typed);

    /**
     * The same for a case whose applicant is another, or is written otherwise: what was typed before is destroyed.
     *
     * @param partyId whom the case belongs to now
     */
    void replace(String caseNumber, UUID partyId, RegisterParty typed);

    /**
     * Where the one-time code and the news of this case go. A contact that was confirmed before (by a signature or by
     * staff) is used even when another was typed now: only its holder can sign. Else what was typed with this case.
     * Tell the filer the same sentence either way, {@code parties.code.sentToContactOnRecord}: it must not show
     * whether the person is known.
     */
    Contact forCase(String caseNumber, UUID partyId);

    /**
     * Whether the mobile to which this case's code goes was said to be the signer's own, a ward's guardian being the signer;
     * also true where there is no mobile. A shared number and a relative's are not.
     */
    boolean ownNumber(String caseNumber, UUID partyId);

    /** What was typed, for the filer's own pages until the signature; empty when nothing is kept. */
    Optional<Typed> asTyped(String caseNumber);

    /** Whether this unsigned filing was typed with this mobile, in E.164. */
    boolean wasTypedWith(String caseNumber, String mobile);

    /**
     * The applicant signed: what was typed becomes the contact in force, its predecessor history; what was left empty
     * stays as it was. Without anything kept the contact on record counts as confirmed.
     */
    void signed(String caseNumber, UUID partyId);

    /**
     * The applicant denied a signature: the contact that it brought ends, and the one before it is in force again, proven or
     * not as it was. What was changed since stays.
     *
     * @param signedAt when it was given
     */
    void denied(String caseNumber, UUID partyId, Instant signedAt);

    /** The case ended unsigned: what was typed is destroyed. */
    void forget(String caseNumber);

    /**
     * As the filer typed it, what can be misused masked.
     *
     * @param mobileOwner {@code OWN}, {@code SHARED} or {@code RELATIVE}; null without a mobile
     */
    record Typed(
            String name,
            String maskedMobile,
            String mobileOwner,
            String maskedEmail,
            String category,
            AddressForm addressForm,
            List<Channel> agreedChannels,
            String language) {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Typed[agreedChannels=" + agreedChannels + "]";
        }
    }
}
