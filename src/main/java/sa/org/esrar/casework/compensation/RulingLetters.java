package sa.org.esrar.casework.compensation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.ExternalWayLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.RulingAgainstLetter;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** The letters on the external way and on a ruling against whoever was harmed (D3). */
@Component
class RulingLetters {

    private static final String SIGNATORY = "executive-manager";

    private final Letters letters;
    private final OutgoingRegister register;
    private final RulingIdentity identity;
    private final CompensationFile file;
    private final CompensationSettings settings;
    private final Representations representations;
    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final String base;

    RulingLetters(
            Letters letters,
            OutgoingRegister register,
            RulingIdentity identity,
            CompensationFile file,
            CompensationSettings settings,
            Representations representations,
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.letters = letters;
        this.register = register;
        this.identity = identity;
        this.file = file;
        this.settings = settings;
        this.representations = representations;
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.base = base;
    }

    /** Registers it once; empty when it went out before. */
    Optional<RegisterNumber> registerExternalWay(String caseNumber, boolean unproven) {
        boolean sent = register.ofCase(caseNumber).stream().anyMatch(entry -> entry.kind() == LetterKind.EXTERNAL_WAY);
        if (sent) {
            return Optional.empty();
        }
        LetterHead head = head(caseNumber);
        return Optional.of(letters.register(
                new ExternalWayLetter(
                        head,
                        unproven ? ExternalWayLetter.Reason.NOT_PROVEN : ExternalWayLetter.Reason.NO_AGREEMENT,
                        settings.outsideBodies().in(head.to().language()),
                        file.today().plusDays(settings.restFor())),
                CompensationFile.SYSTEM));
    }

    RegisterNumber registerRulingAgainst(String caseNumber, Ruling ruling) {
        return letters.register(
                new RulingAgainstLetter(
                        head(caseNumber),
                        identity.number(ruling.identity()),
                        identity.authority(ruling.identity()),
                        ruling.issuedOn(),
                        ruling.finalOn()),
                CompensationFile.SYSTEM);
    }

    /** To whoever acts today: the guardian, the heirs' agent, else the one who was harmed. */
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
