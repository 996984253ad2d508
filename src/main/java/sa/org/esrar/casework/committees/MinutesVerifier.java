package sa.org.esrar.casework.committees;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.protection.Sha256;

/** Tells of any file whether it is minutes as they were sealed, to the last byte (D2). */
@Service
@Transactional(readOnly = true)
public class MinutesVerifier {

    private final JdbcClient jdbc;
    private final SealCertificates certificates;

    MinutesVerifier(JdbcClient jdbc, SealCertificates certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    /** What a file is. */
    public enum Finding {
        /** Byte for byte the file that is kept under its number. */
        AUTHENTIC,
        /** No PDF at all. */
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
     * @param minutes their number; null unless the file was recognised
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
    }

    /** A sealed file on record. */
    private record Kept(String minutes, RegisterNumber letter, String sha256, Instant sealedAt) {

        Verdict found(Finding finding) {
            return new Verdict(finding, minutes, letter, sealedAt);
        }
    }

    public Verdict verify(byte[] file) {
        if (!PdfSeal.isPdf(file)) {
            return Verdict.of(Finding.NOT_A_PDF);
        }
        if (!PdfSeal.isIn(file)) {
            return Verdict.of(Finding.NOT_SEALED);
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
        Optional<Kept> kept = kept(seal.digest());
        if (kept.isEmpty()) {
            return Verdict.of(Finding.NOT_KEPT);
        }
        if (!seal.covers()) {
            return kept.get().found(Finding.ADDED_TO);
        }
        boolean same = seal.tidy() && kept.get().sha256().equals(Sha256.hex(file));
        return kept.get().found(same ? Finding.AUTHENTIC : Finding.CHANGED);
    }

    private static String fingerprint(X509CertificateHolder claimed) {
        try {
            return Sha256.hex(claimed.getEncoded());
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<Kept> kept(String digest) {
        return jdbc.sql(
                        """
                select f.minutes, f.sha256, f.sealed_at, m.letter_year, m.letter_serial
                  from minutes_file f join minutes m on m.case_number = f.minutes where f.signed_digest = ?""")
                .param(digest)
                .query((row, number) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("minutes"),
                new RegisterNumber(row.getInt("letter_year"), row.getLong("letter_serial")),
                row.getString("sha256"),
                row.getTimestamp("sealed_at").toInstant());
    }
}
