package sa.org.esrar.casework.committees.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** The key in the operator's PKCS#12 file. */
final class KeyStoreKey {

    private static final int SMALLEST_RSA = 2048;

    private KeyStoreKey() {}

    /** @throws StartRefusedException when it cannot be used at that moment, and why */
    static SealKey read(SealSettings settings, Instant at) {
        Path file = Path.of(settings.keystore());
        char[] password =
                settings.password() == null ? new char[0] : settings.password().toCharArray();
        KeyStore store = open(file, password);
        SealKey found = key(store, settings, file, password);
        boolean strong = found.key() instanceof RSAKey rsa
                ? rsa.getModulus().bitLength() >= SMALLEST_RSA
                : found.key() instanceof ECKey;
        if (!strong) {
            throw refused(
                    file,
                    "مفتاحه ليس RSA بطول 2048 فأكثر ولا مفتاح منحنى بيضوي",
                    "its key is neither RSA of 2048 bits or more nor on an elliptic curve");
        }
        if (!found.isValidAt(at)) {
            Instant from = found.certificate().getNotBefore().toInstant();
            Instant until = found.certificate().getNotAfter().toInstant();
            throw refused(
                    file,
                    "شهادته غير سارية (تسري من " + from + " حتى " + until + ")",
                    "its certificate is not valid (from " + from + " until " + until + ")");
        }
        return found;
    }

    private static KeyStore open(Path file, char[] password) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            return store;
        } catch (NoSuchFileException e) {
            throw refused(file, "لا يوجد ملف بهذا المسار", "there is no such file");
        } catch (IOException | GeneralSecurityException e) {
            // Not the cause: it may quote the path alone, but says no more than this.
            throw refused(
                    file,
                    "تعذّر فتحه: كلمة المرور خاطئة أو ليس ملف PKCS#12",
                    "it cannot be opened: a wrong password, or no PKCS#12 file");
        }
    }

    private static SealKey key(KeyStore store, SealSettings settings, Path file, char[] password) {
        try {
            List<String> aliases = settings.alias() == null
                    ? Collections.list(store.aliases()).stream()
                            .filter(alias -> isKey(store, alias))
                            .toList()
                    : List.of(settings.alias());
            if (aliases.size() != 1 || !isKey(store, aliases.get(0))) {
                throw refused(
                        file,
                        "لا مفتاح فيه بالاسم المعطى، أو فيه أكثر من مفتاح ولم يُذكر casework.committees.seal.alias",
                        "it holds no key of the given name, or several and casework.committees.seal.alias names none");
            }
            Key key = store.getKey(aliases.get(0), password);
            return new SealKey((PrivateKey) key, (X509Certificate) store.getCertificate(aliases.get(0)));
        } catch (GeneralSecurityException e) {
            throw refused(file, "تعذّرت قراءة مفتاحه بكلمة المرور هذه", "its key cannot be read with this password");
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static StartRefusedException refused(Path file, String arabic, String english) {
        return new StartRefusedException(
                "لا تُختم المحاضر بمخزن المفاتيح " + file + " (casework.committees.seal.keystore): " + arabic + ".",
                "Minutes cannot be sealed with the key store " + file + " (casework.committees.seal.keystore): "
                        + english + ".");
    }
}
