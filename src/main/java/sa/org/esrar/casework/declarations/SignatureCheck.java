package sa.org.esrar.casework.declarations;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.declarations.Declarations.DeclarationText;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Whether a signature is one, way by way; tells what belongs into its record beside who, what and when. */
@Component
class SignatureCheck {

    private final DeclarationTexts texts;
    private final OneTimeCodes codes;
    private final WitnessRule rule;
    private final Witnesses witnesses;
    private final Documents documents;
    private final CaseAccess access;
    private final SignIn signIn;

    SignatureCheck(
            DeclarationTexts texts,
            OneTimeCodes codes,
            WitnessRule rule,
            Witnesses witnesses,
            Documents documents,
            CaseAccess access,
            SignIn signIn) {
        this.texts = texts;
        this.codes = codes;
        this.rule = rule;
        this.witnesses = witnesses;
        this.documents = documents;
        this.access = access;
        this.signIn = signIn;
    }

    /** @throws InvalidInputException on the field that is wrong */
    Sound sound(String caseNumber, Matter matter, Signing how, String content) {
        String takenBy = takenBy(caseNumber, how);
        DeclarationText text = texts.inForce(matter.purpose());
        byte[] mark = null;
        String attachmentHash = null;
        if (how instanceof Signing.ByCode code) {
            codes.check(matter.of(caseNumber), code.code(), "code");
        } else if (how instanceof Signing.ByPen pen) {
            requireFileNumber(caseNumber, pen.fileNumber());
            text = printed(caseNumber, matter, pen.paperCode(), content);
            attachmentHash = scan(caseNumber, pen.scan());
        } else if (how instanceof Signing.ByMark drawn) {
            mark = DrawnMark.of(drawn.png());
            attachmentHash = Sha256.hex(mark);
        } else if (how instanceof Signing.ReadAloud aloud) {
            witnesses.requireHeard(
                    caseNumber,
                    aloud.firstWitness(),
                    aloud.secondWitness(),
                    Sha256.hex(Rendering.declared(caseNumber, matter, text, content)));
        }
        return new Sound(takenBy, text, mark, attachmentHash);
    }

    /** A code without a witness is the family's own act; everything else is taken in by who is signed in, and by no other. */
    private String takenBy(String caseNumber, Signing how) {
        if (how instanceof Signing.ByCode && how.witness() == null) {
            return null;
        }
        StaffUser by = signIn.current();
        access.requireSee(caseNumber, by);
        if (how.witness() != null || !(how instanceof Signing.ByPen)) {
            if (!by.id().equals(how.witness())) {
                throw new InvalidInputException("witness", "declarations.witness.notYou");
            }
        }
        // Also who only takes the paper in may not be who is said to have signed it.
        rule.require("witness", caseNumber, by.id());
        return by.id();
    }

    private static void requireFileNumber(String caseNumber, String typed) {
        CaseNumbers.Lookup ours = CaseNumbers.parse(caseNumber).orElseThrow();
        boolean same = CaseNumbers.parse(typed)
                .filter(read -> read.kind() == null || read.kind() == ours.kind())
                .filter(read -> ours.hijriYear().equals(read.hijriYear()))
                .filter(read -> read.serial() == ours.serial())
                .isPresent();
        if (!same) {
            throw new InvalidInputException("fileNumber", "declarations.paper.otherFile");
        }
    }

    /** The text under which exactly this content was printed; what was changed since has to be printed and signed anew. */
    private DeclarationText printed(String caseNumber, Matter matter, String typed, String content) {
        String code = TypedText.clean(typed).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!code.matches("[0-9a-f]{" + Rendering.CODE_LENGTH + ",64}")) {
            throw new InvalidInputException("paperCode", "declarations.paper.code");
        }
        return texts.all(matter.purpose()).stream()
                .filter(text -> Sha256.hex(Rendering.declared(caseNumber, matter, text, content))
                        .startsWith(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("paperCode", "declarations.paper.changed"));
    }

    private String scan(String caseNumber, UUID scan) {
        return documents.list(caseNumber).stream()
                .filter(document -> document.id().equals(scan))
                .filter(document -> document.itemCode().equals(Documents.SIGNED_DECLARATION))
                .map(Documents.Document::sha256)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("scan", "declarations.paper.noScan"));
    }

    /**
     * What a sound signature adds to its record.
     *
     * @param takenBy null on the website
     * @param text that is signed
     * @param mark as it is kept, or null
     * @param attachmentHash of the scan or the mark, or null
     */
    record Sound(String takenBy, DeclarationText text, byte[] mark, String attachmentHash) {}
}
