package sa.org.esrar.casework.compensation.rulings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.representation.CompensationHeads;
import sa.org.esrar.casework.letters.ExternalWayLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.RulingAgainstLetter;

/** The letters on the external way and on a ruling against whoever was harmed (D3). */
@Component
class RulingLetters {

    private final Letters letters;
    private final OutgoingRegister register;
    private final RulingIdentity identity;
    private final CompensationFile file;
    private final CompensationSettings settings;
    private final CompensationHeads heads;

    RulingLetters(
            Letters letters,
            OutgoingRegister register,
            RulingIdentity identity,
            CompensationFile file,
            CompensationSettings settings,
            CompensationHeads heads) {
        this.letters = letters;
        this.register = register;
        this.identity = identity;
        this.file = file;
        this.settings = settings;
        this.heads = heads;
    }

    /** Registers it once; empty when it went out before. */
    Optional<RegisterNumber> registerExternalWay(String caseNumber, boolean unproven) {
        boolean sent = register.ofCase(caseNumber).stream().anyMatch(entry -> entry.kind() == LetterKind.EXTERNAL_WAY);
        if (sent) {
            return Optional.empty();
        }
        LetterHead head = heads.acting(caseNumber);
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
                        heads.acting(caseNumber),
                        identity.number(ruling.identity()),
                        identity.authority(ruling.identity()),
                        ruling.issuedOn(),
                        ruling.finalOn()),
                CompensationFile.SYSTEM);
    }
}
