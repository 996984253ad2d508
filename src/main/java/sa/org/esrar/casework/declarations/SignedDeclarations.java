package sa.org.esrar.casework.declarations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Declarations as they are signed (C4). */
@Service
@Transactional
class SignedDeclarations implements Declarations {

    private static final String SYSTEM = "system";

    private final CaseRegister cases;
    private final CaseAccess access;
    private final OneTimeCodes codes;
    private final SignatureCheck check;
    private final WitnessRule rule;
    private final Witnesses witnesses;
    private final DeclarationTexts texts;
    private final DeclarationRecords records;
    private final Hearings hearings;
    private final FilingContacts contacts;
    private final Notifications notifications;
    private final Timeline timeline;
    private final Messages messages;
    private final SignIn signIn;
    private final Clock clock;

    SignedDeclarations(
            CaseRegister cases,
            CaseAccess access,
            OneTimeCodes codes,
            SignatureCheck check,
            WitnessRule rule,
            Witnesses witnesses,
            DeclarationTexts texts,
            DeclarationRecords records,
            Hearings hearings,
            FilingContacts contacts,
            Notifications notifications,
            Timeline timeline,
            Messages messages,
            SignIn signIn,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.codes = codes;
        this.check = check;
        this.rule = rule;
        this.witnesses = witnesses;
        this.texts = texts;
        this.records = records;
        this.hearings = hearings;
        this.contacts = contacts;
        this.notifications = notifications;
        this.timeline = timeline;
        this.messages = messages;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void sendCode(String caseNumber) {
        sendCode(caseNumber, Matter.FILING);
    }

    @Override
    public void sendCode(String caseNumber, Matter matter) {
        cases.lock(caseNumber);
        // A telephone is shared: what is signed is named by the page that asked for the code, never by the message.
        String key = matter.equals(Matter.FILING) ? "otp.signature" : "otp.matter";
        notifications.sendCode(caseNumber, key, codes.issue(matter.of(caseNumber)), codes.validFor());
    }

    @Override
    public void recallCode(String caseNumber) {
        codes.close(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean ownNumber(String caseNumber) {
        return contacts.ownNumber(caseNumber, cases.view(caseNumber).partyId());
    }

    @Override
    public void requireSound(String caseNumber, Signing how, String content) {
        requireSound(caseNumber, Matter.FILING, how, content);
    }

    @Override
    public void requireSound(String caseNumber, Matter matter, Signing how, String content) {
        cases.lock(caseNumber);
        check.sound(caseNumber, matter, how, content);
    }

    @Override
    public Signed sign(String caseNumber, Signing how, String content) {
        return sign(caseNumber, Matter.FILING, how, content);
    }

    @Override
    public Signed sign(String caseNumber, Matter matter, Signing how, String content) {
        cases.lock(caseNumber);
        SignatureCheck.Sound sound = check.sound(caseNumber, matter, how, content);
        if (how instanceof Signing.ByCode code) {
            codes.use(matter.of(caseNumber), code.code(), "code");
        }
        if (records.find(caseNumber, matter).isPresent()) {
            throw new ApiException(409, "declarations.signedAlready");
        }
        String declared = Rendering.declared(caseNumber, matter, sound.text(), content);
        DeclarationRow act = new DeclarationRow(
                caseNumber,
                matter,
                sound.text().version(),
                Method.of(how),
                Sha256.hex(declared),
                null,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                sound.takenBy(),
                how.witness(),
                how instanceof Signing.ReadAloud aloud ? aloud.secondWitness() : null,
                how instanceof Signing.ByCode ? ownNumber(caseNumber) : null,
                how instanceof Signing.ByPen pen ? pen.scan() : null,
                sound.attachmentHash());
        String rendered = declared + Rendering.act(act);
        DeclarationRow row = act.hashed(Sha256.hex(rendered));
        records.insert(row, rendered, sound.mark());
        timeline.append(
                caseNumber,
                Proofs.RECORDED,
                row.takenBy() == null ? SYSTEM : row.takenBy(),
                Visibility.STAFF,
                null,
                row.method().name(),
                row.contentHash());
        return new Signed(row.signedAt(), row.textVersion(), row.contentHash());
    }

    @Override
    @Transactional(readOnly = true)
    public Paper paper(String caseNumber, String content) {
        return paper(caseNumber, Matter.FILING, content);
    }

    @Override
    @Transactional(readOnly = true)
    public Paper paper(String caseNumber, Matter matter, String content) {
        return new Paper(texts.inForce(matter.purpose()), texts.declaredHash(caseNumber, matter, content));
    }

    @Override
    @Transactional(readOnly = true)
    public DeclarationText text() {
        return text(Matter.FILING.purpose());
    }

    @Override
    @Transactional(readOnly = true)
    public DeclarationText text(String purpose) {
        return texts.inForce(purpose);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Copy> copy(String caseNumber) {
        return copy(caseNumber, Matter.FILING);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Copy> copy(String caseNumber, Matter matter) {
        return records.find(caseNumber, matter).map(stored -> {
            DeclarationRow row = stored.row();
            List<Localized> present = Stream.of(
                            row.witness(),
                            row.secondWitness(),
                            hearings.confirmedBy(caseNumber, matter).orElse(null))
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(witnesses::titleOf)
                    .toList();
            return new Copy(
                    texts.of(matter.purpose(), row.textVersion()),
                    row.contentHash(),
                    row.signedAt(),
                    stored.signedInRiyadh(),
                    stored.signedHijri(),
                    messages.both(Proofs.RECORDED + "." + row.method()),
                    present,
                    hearings.isDenied(caseNumber, matter));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean awaitsWitness(String caseNumber) {
        return records.find(caseNumber, Matter.FILING)
                        .map(DeclarationRecords.Stored::row)
                        .filter(row -> Boolean.FALSE.equals(row.ownNumber()) && row.witness() == null)
                        .isPresent()
                && hearings.confirmedBy(caseNumber, Matter.FILING).isEmpty()
                && !hearings.isDenied(caseNumber, Matter.FILING);
    }

    @Override
    public void confirm(String caseNumber, Heard how) {
        StaffUser by = hears(caseNumber);
        if (awaitsWitness(caseNumber)) {
            hearings.confirmed(caseNumber, Matter.FILING, how, by.id());
            timeline.append(caseNumber, "declarations.signerHeard", by.id(), Visibility.STAFF, null, how.name());
        }
    }

    @Override
    public void deny(String caseNumber, Heard how, String words) {
        StaffUser by = hears(caseNumber);
        if (!awaitsWitness(caseNumber)) {
            throw new ApiException(409, "declarations.nothingToDeny");
        }
        hearings.denied(caseNumber, Matter.FILING, how, by.id());
        timeline.append(caseNumber, "declarations.denied", by.id(), Visibility.STAFF, words, how.name());
    }

    /** Who hears the signer has a right to the case and none of her ties. */
    private StaffUser hears(String caseNumber) {
        StaffUser by = signIn.current();
        access.requireSee(caseNumber, by);
        cases.lock(caseNumber);
        rule.require("witness", caseNumber, by.id());
        return by;
    }
}
