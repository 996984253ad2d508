package sa.org.esrar.casework.compensation.representation;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** To whom the letters of a compensation go, and in which language (A2, D4). */
@Component
public class CompensationHeads {

    private static final String SIGNATORY = CompensationFile.NEGOTIATOR;

    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final Representations representations;
    private final String base;

    CompensationHeads(
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            Representations representations,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.representations = representations;
        this.base = base;
    }

    /** Whoever acts today: the guardian, the heirs' agent, else the one who was harmed. */
    public LetterHead acting(String caseNumber) {
        return representations
                .current(caseNumber)
                .map(one -> to(caseNumber, one.agent()))
                .orElseGet(() -> harmed(caseNumber));
    }

    /** The one who was harmed, also where somebody else acts: the other side of an agreement. */
    public LetterHead harmed(String caseNumber) {
        UUID owner = cases.view(caseNumber).partyId();
        return head(caseNumber, owner, contacts.forCase(caseNumber, owner).language());
    }

    /** Somebody on record, in the language of their own contact. */
    public LetterHead to(String caseNumber, UUID party) {
        return head(caseNumber, party, parties.contact(party).language());
    }

    private LetterHead head(String caseNumber, UUID party, String language) {
        PartyView reader = parties.view(party);
        return new LetterHead(
                new Addressee(
                        reader.name(),
                        reader.addressForm() == null
                                ? Salutation.NEUTRAL
                                : Salutation.valueOf(reader.addressForm().name()),
                        language),
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                base + "/track",
                0,
                SIGNATORY,
                reader.fictitious());
    }
}
