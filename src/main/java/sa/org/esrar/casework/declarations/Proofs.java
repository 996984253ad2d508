package sa.org.esrar.casework.declarations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.protection.ProtectionException;
import sa.org.esrar.casework.protection.Sha256;

/** Proves a signed declaration again: every hash is computed anew from what is stored (C4). */
@Service
@Transactional(readOnly = true)
public class Proofs {

    /** The entry on the case's sealed timeline that holds the hash, too. */
    static final String RECORDED = "declarations.recorded";

    private final DeclarationRecords records;
    private final DeclarationTexts texts;
    private final Documents documents;
    private final Hearings hearings;
    private final Timeline timeline;

    Proofs(
            DeclarationRecords records,
            DeclarationTexts texts,
            Documents documents,
            Hearings hearings,
            Timeline timeline) {
        this.records = records;
        this.texts = texts;
        this.documents = documents;
        this.hearings = hearings;
        this.timeline = timeline;
    }

    /** Of what the case was filed with: as {@link #of(String, Matter)}. */
    public Proof of(String caseNumber) {
        return of(caseNumber, Matter.FILING);
    }

    /** @throws ApiException 404 while nothing is signed */
    public Proof of(String caseNumber, Matter matter) {
        DeclarationRecords.Stored stored =
                records.find(caseNumber, matter).orElseThrow(() -> new ApiException(404, "declarations.notSigned"));
        DeclarationRow row = stored.row();
        List<Finding> findings = new ArrayList<>();
        String rendered = rendered(stored);
        if (rendered == null || !Sha256.hex(rendered).equals(row.contentHash())) {
            findings.add(Finding.CONTENT);
        } else if (!rendered.startsWith(
                        Rendering.head(caseNumber, matter, texts.of(matter.purpose(), row.textVersion())))
                || !rendered.endsWith(Rendering.act(row))
                || !sameTimes(stored)) {
            findings.add(Finding.RECORD);
        }
        if (!attachmentStands(stored)) {
            findings.add(Finding.ATTACHMENT);
        }
        if (!onTimeline(row)) {
            findings.add(Finding.TIMELINE);
        }
        return new Proof(
                caseNumber,
                findings.isEmpty(),
                List.copyOf(findings),
                row.contentHash(),
                row.method().name(),
                row.textVersion(),
                row.signedAt(),
                row.takenBy(),
                row.witness(),
                row.secondWitness(),
                hearings.isDenied(caseNumber, matter));
    }

    private String rendered(DeclarationRecords.Stored stored) {
        try {
            return stored.rendered() == null ? null : records.rendered(stored);
        } catch (ProtectionException e) {
            return null;
        }
    }

    private static boolean sameTimes(DeclarationRecords.Stored stored) {
        Instant at = stored.row().signedAt();
        return stored.signedInRiyadh().equals(DeclarationRecords.inRiyadh(at))
                && stored.signedHijri().equals(DeclarationRecords.hijri(at));
    }

    private boolean attachmentStands(DeclarationRecords.Stored stored) {
        DeclarationRow row = stored.row();
        if (row.scan() != null) {
            return documents.list(row.caseNumber()).stream()
                    .anyMatch(document -> document.id().equals(row.scan())
                            && document.sha256().equals(row.attachmentHash()));
        }
        try {
            return stored.mark() == null || Sha256.hex(records.mark(stored)).equals(row.attachmentHash());
        } catch (ProtectionException e) {
            return false;
        }
    }

    /** Rows of before have no such entry. */
    private boolean onTimeline(DeclarationRow row) {
        return row.declaredHash() == null
                || timeline.entries(row.caseNumber()).stream()
                        .anyMatch(entry -> entry.code().equals(RECORDED)
                                && entry.arguments().contains(row.contentHash()));
    }

    /** What does not match. */
    public enum Finding {
        /** What was signed, or its hash, was changed. */
        CONTENT,
        /** Number, text, way, time or witness in the record is not what was signed. */
        RECORD,
        /** The scan or the mark is gone or another. */
        ATTACHMENT,
        /** The case's timeline does not know this hash. */
        TIMELINE
    }

    /**
     * @param intact whether everything matches
     * @param denied whether the signer said afterwards that she did not sign
     */
    public record Proof(
            String caseNumber,
            boolean intact,
            List<Finding> findings,
            String sha256,
            String method,
            int textVersion,
            Instant signedAt,
            String takenBy,
            String witness,
            String secondWitness,
            boolean denied) {}
}
