package sa.org.esrar.casework.requests;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** To whom a request's letters go, in whose language, and who signs them. */
@Component
class LetterHeads {

    private static final String SIGNATORY = "executive-manager";

    private final Parties parties;
    private final FilingContacts contacts;
    private final Addresses addresses;
    private final PublicAddress address;

    LetterHeads(Parties parties, FilingContacts contacts, Addresses addresses, PublicAddress address) {
        this.parties = parties;
        this.contacts = contacts;
        this.addresses = addresses;
        this.address = address;
    }

    LetterHead of(CaseView view) {
        PartyView party = parties.view(view.partyId());
        String language = contacts.forCase(view.caseNumber(), view.partyId()).language();
        return new LetterHead(
                new Addressee(
                        party.name(),
                        salutation(party.addressForm()),
                        language,
                        addresses.lines(view.partyId(), language)),
                view.caseNumber(),
                CaseNumbers.spoken(view.caseNumber(), language),
                address.tracking(),
                0,
                SIGNATORY,
                party.fictitious());
    }

    private static Salutation salutation(AddressForm form) {
        return form == null ? Salutation.NEUTRAL : Salutation.valueOf(form.name());
    }
}
