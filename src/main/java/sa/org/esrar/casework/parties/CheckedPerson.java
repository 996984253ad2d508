package sa.org.esrar.casework.parties;

import java.util.List;

/** A {@link RegisterParty} found right, every value in the form that is stored; what was not given is null. */
record CheckedPerson(
        boolean establishment,
        String name,
        String nationalId,
        String mobile,
        MobileOwner mobileOwner,
        String email,
        String category,
        String field,
        AddressForm addressForm,
        List<Channel> agreedChannels,
        ContactTime contactTime,
        String language,
        PostalAddress address) {

    @Override
    public String toString() {
        return "CheckedPerson[category=" + category + "]";
    }
}
