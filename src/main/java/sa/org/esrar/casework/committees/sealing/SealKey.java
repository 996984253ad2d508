package sa.org.esrar.casework.committees.sealing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import sa.org.esrar.casework.protection.Sha256;

/** A private key with the certificate that belongs to it. */
record SealKey(PrivateKey key, X509Certificate certificate) {

    private static final int YEARS = 10;
    private static final int SERIAL_BITS = 127;

    /** A new key on the curve P-256, and its certificate, which it signs itself. */
    static SealKey generate(String organisation, String name, Instant at) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = pairs.generateKeyPair();
            X500Name owner = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.O, organisation)
                    .addRDN(BCStyle.CN, name)
                    .build();
            // A day earlier: clocks of readers differ a little.
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    owner,
                    new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(at.minus(1, ChronoUnit.DAYS)),
                    Date.from(at.plus(YEARS * 365L, ChronoUnit.DAYS)),
                    owner,
                    pair.getPublic());
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            certificate.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            certificate.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new SealKey(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(certificate.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the certificate, in hexadecimal digits. */
    String fingerprint() {
        return fingerprint(certificate);
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How it signs: with SHA-256. */
    String algorithm() {
        return key instanceof RSAKey ? "SHA256withRSA" : "SHA256withECDSA";
    }

    boolean isValidAt(Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    /** The key must not come out of a log line. */
    @Override
    public String toString() {
        return "SealKey[" + fingerprint() + "]";
    }
}
