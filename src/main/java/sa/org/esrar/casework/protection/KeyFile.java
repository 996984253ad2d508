package sa.org.esrar.casework.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** The keys in a file that only its owner may read. */
record KeyFile(Path path) {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    boolean exists() {
        return Files.exists(path);
    }

    Keys read() {
        try {
            if (posix(path.toAbsolutePath().getParent())
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                throw new StartRefusedException(
                        "يستطيع غير المالك قراءة ملف المفاتيح " + path + "؛ يلزم قصر صلاحيته على مالكه (chmod 600).",
                        "Others than the owner can read the key file " + path + "; restrict it (chmod 600).");
            }
            return Keys.parse(Files.readString(path));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "تعذّرت قراءة ملف المفاتيح " + path + ".", "The key file " + path + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    "ملف المفاتيح " + path + " تالف أو ليس ملف مفاتيح.",
                    "The key file " + path + " is damaged or is no key file.",
                    e);
        }
    }

    /** Writes all or nothing, on the disk before it returns: data is encrypted with these keys next. */
    void write(Keys keys) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, ownerOnly(folder.getParent(), "rwx------"));
            }
            Path draft = folder.resolve(path.getFileName() + ".new");
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownerOnly(folder, "rw-------"))) {
                ByteBuffer text = ByteBuffer.wrap(keys.toJson().getBytes(UTF_8));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String permissions) throws IOException {
        return posix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
