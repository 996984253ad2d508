package sa.org.esrar.casework.declarations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk needs before somebody signs, whatever is signed: text, witnesses, scans (C4). */
@Component
public class SigningDesk {

    private final Declarations declarations;
    private final Witnesses witnesses;
    private final Documents documents;
    private final StaffDirectory staff;
    private final CaseAccess access;
    private final SignIn signIn;

    SigningDesk(
            Declarations declarations,
            Witnesses witnesses,
            Documents documents,
            StaffDirectory staff,
            CaseAccess access,
            SignIn signIn) {
        this.declarations = declarations;
        this.witnesses = witnesses;
        this.documents = documents;
        this.staff = staff;
        this.access = access;
        this.signIn = signIn;
    }

    /**
     * Who is signed in.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 for a case that they may not see
     */
    public StaffUser enter(String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        return user;
    }

    /**
     * @param signer who signs for the person concerned, and on what that rests; null for who signs for herself
     * @param asked who was asked to hear what would be signed now
     */
    public ToSign toSign(
            String caseNumber, Declarations.Paper paper, Localized signer, List<Witnesses.Colleague> asked) {
        StaffUser user = enter(caseNumber);
        Localized you = staff.named(user.id());
        return new ToSign(
                CaseNumbers.shortForm(caseNumber),
                paper.text().version(),
                paper.text().ar(),
                paper.text().en(),
                signer == null ? null : signer.ar(),
                signer == null ? null : signer.en(),
                declarations.ownNumber(caseNumber),
                new Person(user.id(), you.ar(), you.en(), false),
                witnesses.mayI(caseNumber),
                persons(witnesses.askable(caseNumber)),
                persons(asked),
                documents.list(caseNumber).stream()
                        .filter(document -> document.itemCode().equals(Documents.SIGNED_DECLARATION))
                        .map(document -> new Scan(document.id(), document.fileName()))
                        .toList());
    }

    public static List<Person> persons(List<Witnesses.Colleague> colleagues) {
        return colleagues.stream()
                .map(one ->
                        new Person(one.userId(), one.title().ar(), one.title().en(), one.heard()))
                .toList();
    }

    /**
     * Without the integrity code: it is to be read from the paper.
     *
     * @param signerAr who signs for the person concerned, and on what that rests; null for who signs for herself
     * @param ownNumber whether the code goes to the signer's own number
     * @param mayWitness whether the caller may be a witness in this case
     * @param askable who can be asked to be the second witness
     * @param asked who was asked to hear what would be signed now
     * @param scans of the signed paper, among the case's documents
     */
    public record ToSign(
            String fileNumber,
            int version,
            String textAr,
            String textEn,
            String signerAr,
            String signerEn,
            boolean ownNumber,
            Person you,
            boolean mayWitness,
            List<Person> askable,
            List<Person> asked,
            List<Scan> scans) {}

    /** @param heard whether she has said that she heard it */
    public record Person(String userId, String titleAr, String titleEn, boolean heard) {}

    public record Scan(UUID id, String fileName) {}

    /** Whom somebody asks to be the second witness. */
    public record Asked(String userId) {}
}
