package sa.org.esrar.casework.committees.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** A configured key store is used, or the start is refused with the reason. */
class KeyStoreKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final String PASSWORD = "palm-garden-7";

    @TempDir
    Path folder;

    @Test
    void theOnlyKeyIsFoundWithoutItsAlias() throws Exception {
        SealKey seal = SealKey.generate("الجمعية", "الختم", NOW);
        Path file = store(seal, "seal");

        assertThat(KeyStoreKey.read(settings(file, PASSWORD, null), NOW).fingerprint())
                .isEqualTo(seal.fingerprint());
        assertThat(KeyStoreKey.read(settings(file, PASSWORD, "seal"), NOW).fingerprint())
                .isEqualTo(seal.fingerprint());
    }

    @Test
    void whatCannotBeUsedRefusesTheStartAndSaysWhy() throws Exception {
        SealKey seal = SealKey.generate("الجمعية", "الختم", NOW);
        Path file = store(seal, "seal");
        Path none = folder.resolve("none.p12");
        Path text = Files.writeString(folder.resolve("text.p12"), "no key store");
        Path two = store(seal, "one", "two");

        refused("there is no such file", settings(none, PASSWORD, null));
        refused("a wrong password", settings(file, "other", null));
        refused("a wrong password", settings(file, null, null));
        refused("no PKCS#12 file", settings(text, PASSWORD, null));
        refused("no key of the given name", settings(file, PASSWORD, "other"));
        refused("several", settings(two, PASSWORD, null));
    }

    /** The message names the file, and from when until when it would do. */
    @Test
    void aCertificateThatIsNotValidNowRefusesTheStart() throws Exception {
        Path expired = store(SealKey.generate("الجمعية", "الختم", NOW.minus(3651, ChronoUnit.DAYS)), "seal");
        Path toCome = store(SealKey.generate("الجمعية", "الختم", NOW.plus(2, ChronoUnit.DAYS)), "seal");

        refused("not valid (from 2016-11-22T07:00:00Z until 2026-11-21T07:00:00Z)", settings(expired, PASSWORD, null));
        refused("not valid (from 2026-11-23T07:00:00Z until 2036-11-21T07:00:00Z)", settings(toCome, PASSWORD, null));
    }

    @Test
    void thePasswordComesOutOfNoLogLine() {
        assertThat(settings(folder, PASSWORD, "seal").toString()).doesNotContain(PASSWORD);
    }

    private static void refused(String why, SealSettings settings) {
        assertThatThrownBy(() -> KeyStoreKey.read(settings, NOW))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(settings.keystore())
                .hasMessageContaining(why);
    }

    private static SealSettings settings(Path file, String password, String alias) {
        return new SealSettings(file.toString(), password, alias, null);
    }

    private Path store(SealKey seal, String... aliases) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setKeyEntry(alias, seal.key(), PASSWORD.toCharArray(), new Certificate[] {seal.certificate()});
        }
        Path file = Files.createTempFile(folder, "store", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
