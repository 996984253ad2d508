package sa.org.esrar.casework.committees.sealing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Protection;

/** The certificates that sealed or seal minutes, and the installation's own keys, encrypted. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SealCertificates {

    static final String TABLE = "minutes_seal_certificate";
    static final String KEY_PURPOSE = "committees.sealKey";

    private final JdbcClient jdbc;
    private final Protection protection;

    SealCertificates(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** Also one that does not seal any more. */
    Optional<X509Certificate> find(String fingerprint) {
        return jdbc.sql("select certificate from minutes_seal_certificate where fingerprint = ?")
                .param(fingerprint)
                .query((row, number) -> certificate(row.getBytes("certificate")))
                .optional();
    }

    /** Of the installation's own, the one that was made last. */
    Optional<SealKey> lastOwn() {
        return jdbc.sql(
                        """
                select certificate, private_key from minutes_seal_certificate
                 where private_key is not null order by known_since desc limit 1""")
                .query((row, number) -> {
                    X509Certificate certificate = certificate(row.getBytes("certificate"));
                    byte[] encoded =
                            Base64.getDecoder().decode(protection.decrypt(KEY_PURPOSE, row.getBytes("private_key")));
                    return new SealKey(
                            privateKey(encoded, certificate.getPublicKey().getAlgorithm()), certificate);
                })
                .optional();
    }

    /** One transaction at a time from here on: two nodes that seal for the first time make one key. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('casework.committees.seal'))")
                .query(Object.class)
                .list();
    }

    void keepOwn(SealKey own, Instant at) {
        // Text, as the rotation of the keys reads it.
        String encoded = Base64.getEncoder().encodeToString(own.key().getEncoded());
        keep(own.certificate(), protection.encrypt(KEY_PURPOSE, encoded), at);
    }

    /** The certificate of a key that the operator's key store holds. */
    void keep(X509Certificate certificate, Instant at) {
        keep(certificate, null, at);
    }

    private void keep(X509Certificate certificate, byte[] privateKey, Instant at) {
        try {
            jdbc.sql("insert into minutes_seal_certificate (fingerprint, certificate, private_key, known_since)"
                            + " values (:fingerprint, :certificate, :key, :at) on conflict do nothing")
                    .param("fingerprint", SealKey.fingerprint(certificate))
                    .param("certificate", certificate.getEncoded())
                    .param("key", privateKey, Types.BINARY)
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(byte[] encoded, String algorithm) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
