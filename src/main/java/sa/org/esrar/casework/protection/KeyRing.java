package sa.org.esrar.casework.protection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** Finds the keys of this installation, and refuses to go on with none or with another installation's. */
class KeyRing {

    private final ProtectionProperties settings;
    private final DataStore dataStore;
    private final KeyFingerprints fingerprints;

    KeyRing(ProtectionProperties settings, DataStore dataStore, KeyFingerprints fingerprints) {
        this.settings = settings;
        this.dataStore = dataStore;
        this.fingerprints = fingerprints;
    }

    /** The file that holds the keys, unless the setting holds them itself. */
    Optional<KeyFile> file() {
        if (settings.inline()) {
            return Optional.empty();
        }
        if (settings.given()) {
            return Optional.of(new KeyFile(Path.of(settings.keyset())));
        }
        if (!dataStore.embedded()) {
            throw new StartRefusedException(
                    "لا مفاتيح للتشفير: عند استعمال خادم قاعدة بيانات خارجي تُعطى المفاتيح في CASEWORK_PROTECTION_KEYSET.",
                    "No encryption keys: with an external database CASEWORK_PROTECTION_KEYSET has to give them"
                            + " (the command create-keys FILE makes new ones).");
        }
        return Optional.of(new KeyFile(dataStore.directory().resolve("keys").resolve("keys.json")));
    }

    /** The keys for running: all data lies under their present generation. */
    Keys open() {
        Keys keys = read();
        KeyFingerprints.Stored stored = fingerprints.stored().orElseThrow();
        if (!stored.fingerprint().equals(keys.fingerprints().get(0))) {
            throw new StartRefusedException(
                    "لم يكتمل تبديل مفاتيح التشفير؛ يلزم تشغيل الأمر rotate-keys حتى يكتمل.",
                    "A rotation of the encryption keys has not finished; run the command rotate-keys to finish it.");
        }
        return keys;
    }

    /** The keys for the rotation, which may have stopped half-way. */
    Keys read() {
        Optional<KeyFingerprints.Stored> stored = fingerprints.stored();
        Keys keys = stored.isPresent() ? existing() : existingOrNew();
        if (stored.isEmpty()) {
            fingerprints.store(keys);
        } else if (!keys.fingerprints().contains(stored.get().fingerprint())
                || !stored.get().opensWith(new TinkProtection(keys))) {
            throw new StartRefusedException(
                    "مفاتيح التشفير المعطاة ليست مفاتيح قاعدة البيانات هذه.",
                    "The given encryption keys are not the keys of this database.");
        }
        return keys;
    }

    private Keys existingOrNew() {
        Optional<KeyFile> file = file();
        // A path that was given names keys that somebody made: a slip in it must not make others.
        if (file.isPresent() && !file.get().exists() && !settings.given()) {
            file.get().write(Keys.generate());
        }
        return existing();
    }

    private Keys existing() {
        Optional<KeyFile> file = file();
        if (file.isEmpty()) {
            return inline();
        }
        if (!Files.exists(file.get().path())) {
            throw new StartRefusedException(
                    "ملف مفاتيح التشفير " + file.get().path() + " غير موجود، ولا تُقرأ البيانات المحفوظة بدونه.",
                    "The key file " + file.get().path()
                            + " is missing; the data cannot be read without it. Put back your copy of it.");
        }
        return file.get().read();
    }

    private Keys inline() {
        try {
            return Keys.parse(settings.keyset());
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    "ما في CASEWORK_PROTECTION_KEYSET ليس مفاتيح صحيحة.",
                    "CASEWORK_PROTECTION_KEYSET does not hold valid keys.",
                    e);
        }
    }
}
