package sa.org.esrar.casework.committees.sealing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.protection.Sha256;

/** Tells of any file whether it is minutes, or another paper of ours, as they were sealed, to the last byte (D2). */
@Service
@Transactional(readOnly = true)
public class MinutesVerifier {

    private final SealCertificates certificates;
    private final ObjectProvider<SealedPapers> papers;

    MinutesVerifier(SealCertificates certificates, ObjectProvider<SealedPapers> papers) {
        this.certificates = certificates;
        this.papers = papers;
    }

    /** What a file is. */
    public enum Finding {
        /** Byte for byte the file that is kept under its number. */
        AUTHENTIC,
        /** No PDF at all, or the beginning of one. */
        NOT_A_PDF,
        /** A PDF without a seal. */
        NOT_SEALED,
        /** Signed, but not with a certificate of this installation. */
        NOT_OURS,
        /** Our seal, but what stands there is not what was sealed. */
        CHANGED,
        /** Our seal and what was sealed, with something added after it. */
        ADDED_TO,
        /** Our seal and unchanged, but no such file is on record. */
        NOT_KEPT
    }

    /**
     * @param minutes their number, or that of the case of another paper; null unless the file was recognised
     * @param letter its number in the outgoing register, as {@code minutes}
     * @param sealedAt as {@code minutes}
     */
    public record Verdict(Finding finding, String minutes, RegisterNumber letter, Instant sealedAt) {

        public boolean authentic() {
            return finding == Finding.AUTHENTIC;
        }

        private static Verdict of(Finding finding) {
            return new Verdict(finding, null, null, null);
        }

        private static Verdict of(Finding finding, SealedPapers.Kept kept) {
            return new Verdict(finding, kept.caseNumber(), kept.letter(), kept.sealedAt());
        }
    }

    public Verdict verify(byte[] file) {
        if (!PdfSeal.isPdf(file)) {
            return Verdict.of(Finding.NOT_A_PDF);
        }
        if (!PdfSeal.isIn(file)) {
            return Verdict.of(PdfSeal.isWhole(file) ? Finding.NOT_SEALED : Finding.NOT_A_PDF);
        }
        return PdfSeal.in(file).map(seal -> judge(seal, file)).orElseGet(() -> Verdict.of(Finding.CHANGED));
    }

    private Verdict judge(PdfSeal seal, byte[] file) {
        Optional<X509Certificate> ours =
                seal.claims().map(MinutesVerifier::fingerprint).flatMap(certificates::find);
        if (ours.isEmpty()) {
            return Verdict.of(Finding.NOT_OURS);
        }
        if (!seal.isBy(ours.get())) {
            return Verdict.of(Finding.CHANGED);
        }
        Optional<SealedPapers.Kept> kept = kept(seal.digest());
        if (kept.isEmpty()) {
            return Verdict.of(Finding.NOT_KEPT);
        }
        if (!seal.covers()) {
            return Verdict.of(Finding.ADDED_TO, kept.get());
        }
        boolean same = seal.tidy() && kept.get().sha256().equals(Sha256.hex(file));
        return Verdict.of(same ? Finding.AUTHENTIC : Finding.CHANGED, kept.get());
    }

    private static String fingerprint(X509CertificateHolder claimed) {
        try {
            return Sha256.hex(claimed.getEncoded());
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<SealedPapers.Kept> kept(String digest) {
        return papers.orderedStream()
                .flatMap(paper -> paper.find(digest).stream())
                .findFirst();
    }
}
