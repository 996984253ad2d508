package sa.org.esrar.casework.compensation;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.CompensationRefusalLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** The letters that say why nothing is owed, in the register of outgoing letters (A2, D1). */
@Component
class RefusalLetters {

    private static final String SIGNATORY = "executive-manager";

    private final Letters letters;
    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final Representations representations;
    private final CompensationSettings settings;
    private final String base;

    RefusalLetters(
            Letters letters,
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            Representations representations,
            CompensationSettings settings,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.representations = representations;
        this.settings = settings;
        this.base = base;
    }

    RegisterNumber register(
            String caseNumber, CompensationRefusalLetter.Kind kind, List<String> reasons, int objectWithin, String by) {
        LetterHead head = head(caseNumber);
        return letters.register(
                new CompensationRefusalLetter(
                        head,
                        kind,
                        reasons,
                        objectWithin,
                        settings.outsideBodies().in(head.to().language())),
                by);
    }

    /** To whoever acts today: the guardian, the heirs' agent, else the one who was harmed (D4). */
    private LetterHead head(String caseNumber) {
        UUID owner = cases.view(caseNumber).partyId();
        UUID agent = representations
                .current(caseNumber)
                .map(RepresentationView::agent)
                .orElse(null);
        PartyView reader = parties.view(agent == null ? owner : agent);
        String language = agent == null
                ? contacts.forCase(caseNumber, owner).language()
                : parties.contact(agent).language();
        Salutation salutation = reader.addressForm() == null
                ? Salutation.NEUTRAL
                : Salutation.valueOf(reader.addressForm().name());
        return new LetterHead(
                new Addressee(reader.name(), salutation, language),
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                base + "/track",
                0,
                SIGNATORY,
                reader.fictitious());
    }
}
