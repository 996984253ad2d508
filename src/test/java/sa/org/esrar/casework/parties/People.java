package sa.org.esrar.casework.parties;

import java.util.List;

/** Registrations for tests, from the sample numbers. */
final class People {

    private People() {}

    static RegisterParty person(String name, String nationalId, String mobile) {
        return new RegisterParty(
                name,
                nationalId,
                mobile,
                null,
                null,
                "craftsperson",
                "textiles",
                AddressForm.FEMININE,
                List.of(Channel.SMS),
                null,
                null);
    }

    static RegisterParty withEmail(RegisterParty person, String email) {
        return new RegisterParty(
                person.name(),
                person.nationalId(),
                person.mobile(),
                person.owner(),
                email,
                person.category(),
                person.field(),
                person.addressForm(),
                List.of(Channel.EMAIL, Channel.SMS),
                person.contactTime(),
                "en");
    }

    /** Met through a volunteer: neither identity number nor contact. */
    static RegisterParty nameOnly(String name) {
        return new RegisterParty(
                name, null, null, null, null, "craftsperson", null, AddressForm.FEMININE, List.of(), null, null);
    }
}
