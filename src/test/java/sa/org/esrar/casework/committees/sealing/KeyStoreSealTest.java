package sa.org.esrar.casework.committees.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.committees.sealing.MinutesToSeal.Approved;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Finding;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.PdfA;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** An operator's own certificate, from its PKCS#12 file to the seal on minutes and its verification (D2). */
@CaseworkTest
class KeyStoreSealTest {

    private static final char[] PASSWORD = "palm-garden-7".toCharArray();
    private static final String FIELD = "keys";

    @TempDir
    Path folder;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SealedMinutes sealed;

    @Autowired
    DocumentSeal seal;

    @Autowired
    SealKeys keys;

    @Autowired
    SealCertificates certificates;

    @Autowired
    DataStore store;

    @Autowired
    Messages messages;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    Letters letters;

    @Autowired
    OutgoingRegister register;

    @Autowired
    MinutesSteps steps;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    TestClock clock;

    @Autowired
    RealMinutes real;

    private X509Certificate certificate;

    @BeforeEach
    void theOperatorConfiguredAFile() throws Exception {
        clock.set(TestClock.START);
        demoStaff.load();
        committees.of(RealMinutes.COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
        Path file = folder.resolve("seal.p12");
        Instant now = clock.instant();
        certificate = write(file, now.minus(30, ChronoUnit.DAYS), now.plus(700, ChronoUnit.DAYS));
        // As the start reads it.
        sealWith(new SealKeys(
                new SealSettings(file.toString(), new String(PASSWORD), "seal", null),
                store,
                certificates,
                messages,
                clock));
    }

    @AfterEach
    void noFile() {
        sealWith(keys);
    }

    @Test
    void minutesAreSealedWithItAndAuthenticAlsoAfterItWasReplaced() throws Exception {
        String number = real.voting(real.studied());
        real.approve(number, 1);
        real.run();

        assertThat(steps.state(number)).isEqualTo("SEALED");
        byte[] file = letters.get(register.ofCase(number).get(0).number());
        PdfA.assertValid(file);
        assertSignedBy(certificate, file);
        assertThat(verifier.verify(file).finding()).isEqualTo(Finding.AUTHENTIC);
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 0x01;
        assertThat(verifier.verify(changed).authentic()).isFalse();

        sealWith(keys);
        assertThat(verifier.verify(file).finding()).isEqualTo(Finding.AUTHENTIC);
    }

    /** Since the start; the message tells the operator which file and which setting. */
    @Test
    void onceItHasExpiredNothingIsSealed() {
        Approved approved = beans.createBean(MinutesToSeal.class).approved(1);
        clock.set(clock.instant().plus(701, ChronoUnit.DAYS));
        assertThatThrownBy(() -> sealed.seal(approved.number()))
                .isInstanceOf(NoSealKeyException.class)
                .hasMessageContaining("seal.p12")
                .hasMessageContaining("casework.committees.seal.keystore");
        assertThat(register.ofCase(approved.number())).isEmpty();
        assertThat(steps.state(approved.number())).isEqualTo("SEALING");
    }

    private void sealWith(SealKeys used) {
        Object target = AopTestUtils.getUltimateTargetObject(seal);
        ReflectionTestUtils.setField(target, FIELD, used);
    }

    /** By another program's reading of the file: what the signature covers, and whose it is. */
    private static void assertSignedBy(X509Certificate by, byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getLastSignatureDictionary();
            CMSSignedData signed = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(file)),
                    new ByteArrayInputStream(signature.getContents(file)));
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            assertThat(signer.getSID().match(new X509CertificateHolder(by.getEncoded())))
                    .isTrue();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by)))
                    .isTrue();
        }
    }

    /** An RSA key whose certificate an authority signed, as an operator gets one. */
    private static X509Certificate write(Path file, Instant from, Instant until) throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        KeyPair authority = pairs.generateKeyPair();
        KeyPair own = pairs.generateKeyPair();
        X509Certificate made = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Name("CN=Example Authority"),
                                BigInteger.valueOf(4711),
                                Date.from(from),
                                Date.from(until),
                                new X500Name("O=Example Association, CN=Seal"),
                                own.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", own.getPrivate(), PASSWORD, new Certificate[] {made});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return made;
    }
}
