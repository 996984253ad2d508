package sa.org.esrar.casework.casefile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** What exactly is sealed: every value with its length in front, so that no two entries give the same bytes. */
@Component
class TimelineSeals {

    private static final String ENTRY = "casefile.timeline";
    private static final String HEAD = "casefile.timelineHead";

    private final Protection protection;

    TimelineSeals(Protection protection) {
        this.protection = protection;
    }

    /** An entry without its seal; {@code textDigest} is null when it has no text. */
    record Content(
            String caseNumber,
            int sequence,
            Instant at,
            String code,
            String actor,
            Timeline.Visibility visibility,
            List<String> arguments,
            byte[] textDigest) {}

    byte[] sealEntry(Content entry, byte[] sealBefore) {
        return protection.seal(ENTRY, bytes(entry, sealBefore));
    }

    boolean isEntry(Content entry, byte[] sealBefore, byte[] seal) {
        return protection.isSealed(ENTRY, bytes(entry, sealBefore), seal);
    }

    byte[] sealHead(String caseNumber, int length, byte[] lastSeal) {
        return protection.seal(HEAD, bytes(caseNumber, length, lastSeal));
    }

    boolean isHead(String caseNumber, int length, byte[] lastSeal, byte[] seal) {
        return protection.isSealed(HEAD, bytes(caseNumber, length, lastSeal), seal);
    }

    /** Salted, because short texts could be guessed from a plain digest after they were destroyed. */
    static byte[] digest(byte[] salt, String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Content entry, byte[] sealBefore) {
        return written(out -> {
            put(out, entry.caseNumber());
            out.writeInt(entry.sequence());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            put(out, entry.code());
            put(out, entry.actor());
            put(out, entry.visibility().name());
            out.writeInt(entry.arguments().size());
            for (String argument : entry.arguments()) {
                put(out, argument);
            }
            put(out, entry.textDigest() == null ? new byte[0] : entry.textDigest());
            put(out, sealBefore);
        });
    }

    private static byte[] bytes(String caseNumber, int length, byte[] lastSeal) {
        return written(out -> {
            put(out, caseNumber);
            out.writeInt(length);
            put(out, lastSeal);
        });
    }

    private static void put(DataOutputStream out, String value) throws IOException {
        put(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
