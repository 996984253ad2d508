package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.UUID;

/**
 * What people who may see a case see of its party: identity number and mobile only masked.
 *
 * @param category key of {@code samples.md} §1, e.g. {@code productive-family}
 * @param field key of the field of work, e.g. {@code food}; may be null
 * @param agreedChannels on which news may be sent (C5), in order of preference
 * @param language {@code ar} or {@code en}
 */
public record PartyView(
        UUID id,
        String name,
        AddressForm addressForm,
        String category,
        String field,
        String maskedNationalId,
        String maskedMobile,
        String maskedEmail,
        List<Channel> agreedChannels,
        String language,
        UUID householdId,
        boolean fictitious) {}
