package sa.org.esrar.casework.protection;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.Command;
import sa.org.esrar.casework.datastore.RunningInstances;
import sa.org.esrar.casework.datastore.StartRefusedException;

/**
 * {@code rotate-keys}: adds a new generation of keys and brings all data under it. The new keys are on the disk before
 * the first value lies under them, so a rotation that is cut off loses nothing; the next start is refused until it was
 * run again. Where the environment holds the keys, {@code rotate-keys FILE} writes the new ones there.
 */
@Component("rotate-keys")
class RotateKeysCommand implements Command {

    private final KeyRing ring;
    private final KeyFingerprints fingerprints;
    private final KeyRotation rotation;
    private final RunningInstances instances;
    private final ObjectProvider<Rotated> columns;

    RotateKeysCommand(
            KeyRing ring,
            KeyFingerprints fingerprints,
            KeyRotation rotation,
            RunningInstances instances,
            ObjectProvider<Rotated> columns) {
        this.ring = ring;
        this.fingerprints = fingerprints;
        this.rotation = rotation;
        this.instances = instances;
        this.columns = columns;
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        if (arguments.size() > 1) {
            System.err.println("rotate-keys [FILE]");
            return 2;
        }
        // A running instance would go on writing with the old keys that it holds in memory.
        instances.requireNone();
        KeyFile file = fileFor(arguments);
        Keys keys = newKeys(file);
        long written = rotation.rotate(columns.stream().toList(), new TinkProtection(keys));
        fingerprints.store(keys);
        System.out.println(
                "بُدّلت المفاتيح، وأعيد تشفير " + written + " قيمة. تُحفظ نسخة جديدة من الملف " + file.path());
        System.out.println("Keys rotated, " + written + " values written anew. Keep a new copy of " + file.path()
                + " (it opens older back-ups too).");
        if (ring.file().isEmpty()) {
            System.out.println("Now put the content of this file into CASEWORK_PROTECTION_KEYSET of every node.");
        }
        return 0;
    }

    private KeyFile fileFor(List<String> arguments) {
        if (arguments.isEmpty()) {
            return ring.file()
                    .orElseThrow(() -> new StartRefusedException(
                            "المفاتيح في متغيرات البيئة؛ يلزم ذكر ملف تُكتب فيه المفاتيح الجديدة: rotate-keys FILE",
                            "The environment holds the keys; name a file for the new ones: rotate-keys FILE"));
        }
        KeyFile named = new KeyFile(Path.of(arguments.get(0)));
        if (ring.file().isPresent() && !ring.file().get().equals(named)) {
            throw new StartRefusedException(
                    "المفاتيح في الملف " + ring.file().get().path() + "؛ لا يُذكر ملف آخر.",
                    "The keys are in " + ring.file().get().path() + "; no other file is named.");
        }
        return named;
    }

    /** A new generation, or the one of a rotation that was cut off. */
    private Keys newKeys(KeyFile file) {
        Keys given = ring.read();
        String stored = fingerprints.stored().orElseThrow().fingerprint();
        Keys present = ring.file().isEmpty() && file.exists() ? file.read() : given;
        if (!present.fingerprints().contains(stored)) {
            throw new StartRefusedException(
                    "في الملف " + file.path() + " مفاتيح قاعدة بيانات أخرى.",
                    "The file " + file.path() + " holds keys of another database.");
        }
        if (!present.fingerprints().get(0).equals(stored)) {
            return present;
        }
        Keys rotated = given.rotated();
        file.write(rotated);
        return rotated;
    }
}
