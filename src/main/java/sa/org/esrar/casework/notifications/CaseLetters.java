package sa.org.esrar.casework.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.EnvelopeLabel;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** The registered letters of a case, for those who may see the case; callers ask that first (F2). */
@Service
public class CaseLetters {

    private final OutgoingRegister register;
    private final Letters letters;
    private final CaseRegister cases;
    private final Parties parties;
    private final Addresses addresses;

    CaseLetters(OutgoingRegister register, Letters letters, CaseRegister cases, Parties parties, Addresses addresses) {
        this.register = register;
        this.letters = letters;
        this.cases = cases;
        this.parties = parties;
        this.addresses = addresses;
    }

    @Transactional(readOnly = true)
    public List<OutgoingRegister.Entry> of(String caseNumber) {
        return register.ofCase(caseNumber).stream().filter(CaseLetters::goesOut).toList();
    }

    /**
     * A letter for the printer; the register notes by whom and when.
     *
     * @throws ApiException 404 when the case has no such letter
     */
    @Transactional
    public byte[] print(String caseNumber, RegisterNumber letter, String by) {
        require(caseNumber, letter);
        return letters.print(letter, by);
    }

    /**
     * The label of its envelope, with the name that stands on the letter and the address as it is known now.
     *
     * @throws ApiException 404 when the case has no such letter
     */
    @Transactional(readOnly = true)
    public byte[] label(String caseNumber, RegisterNumber letter) {
        String name = require(caseNumber, letter).addressee();
        UUID partyId = cases.view(caseNumber).partyId();
        PartyView party = parties.view(partyId);
        AddressForm form = party.addressForm() == null ? AddressForm.NEUTRAL : party.addressForm();
        return letters.render(new EnvelopeLabel(
                new Addressee(
                        name,
                        Salutation.valueOf(form.name()),
                        party.language(),
                        addresses.lines(partyId, party.language())),
                party.fictitious()));
    }

    private OutgoingRegister.Entry require(String caseNumber, RegisterNumber letter) {
        OutgoingRegister.Entry entry = register.entry(letter);
        if (!entry.caseNumber().equals(caseNumber) || !goesOut(entry)) {
            throw new ApiException(404, "letters.outgoing.notFound");
        }
        return entry;
    }

    /** Minutes go to nobody, and their own page knows who may not read one of their items (F4). */
    private static boolean goesOut(OutgoingRegister.Entry entry) {
        return entry.kind() != LetterKind.MINUTES;
    }
}
