package sa.org.esrar.casework.parties;

import java.util.List;

/**
 * A person or establishment as typed; digits may be Arabic-Indic or Persian, the mobile as people type it.
 *
 * @param nationalId identity or Iqama number, or an establishment's unified number
 * @param owner of the mobile: {@code OWN}, {@code SHARED}, {@code RELATIVE}; null for OWN
 * @param contactTime {@code MORNING} … {@code AFTER_ISHA}, or null
 * @param language {@code ar} (also for null) or {@code en}
 * @param address where letters go, or null
 */
public record RegisterParty(
        String name,
        String nationalId,
        String mobile,
        String owner,
        String email,
        String category,
        String field,
        AddressForm addressForm,
        List<Channel> agreedChannels,
        String contactTime,
        String language,
        PostalAddress address) {

    /** Without an address for letters. */
    public RegisterParty(
            String name,
            String nationalId,
            String mobile,
            String owner,
            String email,
            String category,
            String field,
            AddressForm addressForm,
            List<Channel> agreedChannels,
            String contactTime,
            String language) {
        this(
                name,
                nationalId,
                mobile,
                owner,
                email,
                category,
                field,
                addressForm,
                agreedChannels,
                contactTime,
                language,
                null);
    }

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "RegisterParty[category=" + category + "]";
    }
}
