package sa.org.esrar.casework.committees.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.protection.Sha256;

/**
 * The seal in a PDF: a CAdES signature in an incremental update that covers the whole file (ISO 32000-1, 12.8; ETSI EN 319
 * 142-1). It is read from the bytes alone, without opening the document: whoever asks may hand in anything.
 *
 * @param signed all of the file but the signature
 * @param cms the signature
 * @param covers whether nothing stands after what was signed
 * @param tidy whether the place of the signature holds nothing but the signature
 */
record PdfSeal(byte[] signed, CMSSignedData cms, boolean covers, boolean tidy) {

    /** Bytes kept free for the signature. */
    private static final int ROOM = 16_384;

    /** Bytes at the end among which readers look for the end mark. */
    private static final int TAIL = 1024;

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange ?\\[ ?(\\d{1,9}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) *\\]");

    /** A file that was sealed. @param digest SHA-256 of what was signed */
    record Sealed(byte[] file, String digest) {}

    /**
     * Seals a file.
     *
     * @param name of who seals, {@code reason} and {@code place} as a reader shows them
     */
    static Sealed seal(byte[] pdf, SealKey key, String name, String reason, String place, Instant at) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(name);
        signature.setReason(reason);
        signature.setLocation(place);
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone(HijriDates.RIYADH));
        time.setTime(Date.from(at));
        signature.setSignDate(time);
        String[] digest = new String[1];
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(
                    signature,
                    content -> {
                        byte[] signed = content.readAllBytes();
                        digest[0] = Sha256.hex(signed);
                        return sign(signed, key);
                    },
                    options);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
            document.saveIncremental(sealed);
            return new Sealed(sealed.toByteArray(), digest[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sign(byte[] content, SealKey key) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(new WithCertificate(key.certificate()));
            generator.addSignerInfoGenerator(
                    signer.build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the certificate among what is signed; the time stands in the PDF (EN 319 142-1, 5.3). */
    private static final class WithCertificate extends DefaultSignedAttributeTableGenerator {

        WithCertificate(X509Certificate certificate) throws GeneralSecurityException {
            super(new AttributeTable(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(
                            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())))))));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }

    /** Whether it begins as a PDF does. */
    static boolean isPdf(byte[] file) {
        return file.length > 8 && new String(file, 0, 5, ISO_8859_1).equals("%PDF-");
    }

    /** Whether it ends as a PDF does, with what programs add after it. */
    static boolean isWhole(byte[] file) {
        int tail = Math.min(file.length, TAIL);
        return new String(file, file.length - tail, tail, ISO_8859_1).contains("%%EOF");
    }

    /** Whether there is a signature at all, whole or not. */
    static boolean isIn(byte[] file) {
        return new String(file, ISO_8859_1).contains("/ByteRange");
    }

    /** The last seal in a file; empty when it cannot be read as one. */
    static Optional<PdfSeal> in(byte[] file) {
        Matcher range = RANGE.matcher(new String(file, ISO_8859_1));
        int[] last = null;
        while (range.find()) {
            last = new int[] {number(range, 1), number(range, 2), number(range, 3), number(range, 4)};
        }
        return last == null ? Optional.empty() : read(file, last);
    }

    private static Optional<PdfSeal> read(byte[] file, int[] range) {
        int gap = range[1];
        int after = range[2];
        long end = (long) after + range[3];
        // What is left out is the signature in hexadecimal digits, and nothing else.
        if (range[0] != 0 || gap >= after || end > file.length || after - gap > 2 * ROOM + 2) {
            return Optional.empty();
        }
        String hidden = new String(file, gap, after - gap, ISO_8859_1);
        if (!hidden.matches("<[0-9A-Fa-f]+>")) {
            return Optional.empty();
        }
        byte[] signed = new byte[gap + range[3]];
        System.arraycopy(file, 0, signed, 0, gap);
        System.arraycopy(file, after, signed, gap, range[3]);
        try {
            byte[] room = HexFormat.of().parseHex(hidden, 1, hidden.length() - 1);
            InputStream content = new ByteArrayInputStream(room);
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), content);
            byte[] encoded = cms.toASN1Structure().getEncoded(ASN1Encoding.DER);
            return Optional.of(new PdfSeal(signed, cms, end == file.length, isTidy(room, encoded)));
        } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
            // Whatever somebody put there, nested as deeply as they like, is no seal.
            return Optional.empty();
        }
    }

    private static boolean isTidy(byte[] room, byte[] encoded) {
        for (int at = 0; at < room.length; at++) {
            if (room[at] != (at < encoded.length ? encoded[at] : 0)) {
                return false;
            }
        }
        return true;
    }

    /** The certificate that the signature says it was made with; not verified. */
    Optional<X509CertificateHolder> claims() {
        try {
            Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return Optional.empty();
            }
            Store<X509CertificateHolder> certificates = cms.getCertificates();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> matching =
                    certificates.getMatches(signers.iterator().next().getSID());
            return matching.stream().findFirst();
        } catch (RuntimeException e) {
            // Parts of it are read only now, such as a name that is none.
            return Optional.empty();
        }
    }

    /** Whether what was signed is unchanged, and the certificate's key signed it. */
    boolean isBy(X509Certificate certificate) {
        try {
            return cms.getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    String digest() {
        return Sha256.hex(signed);
    }

    private static int number(Matcher range, int group) {
        return Integer.parseInt(range.group(group));
    }
}
