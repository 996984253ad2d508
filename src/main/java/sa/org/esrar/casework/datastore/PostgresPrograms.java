package sa.org.esrar.casework.datastore;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of the bundle, unpacked once into a folder of our own: in the shared temporary folder anybody
 * could change them, and a cleaner would remove them under a running server.
 */
final class PostgresPrograms {

    private final Path programs;

    private PostgresPrograms(Path programs) {
        this.programs = programs;
    }

    static PostgresPrograms unpackedIn(Path folder) throws IOException {
        byte[] archive;
        try (InputStream bundle = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
            archive = bundle.readAllBytes();
        }
        Path home = folder.resolve(digest(archive).substring(0, 16));
        if (!Files.exists(home)) {
            Path draft = folder.resolve("unpacking");
            FileUtils.deleteDirectory(draft.toFile());
            unpack(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home.resolve("bin").toAbsolutePath());
    }

    private static String system() {
        return SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC_OSX ? "Darwin" : "Linux";
    }

    private static String architecture() {
        return "amd64".equals(SystemUtils.OS_ARCH) ? "x86_64" : SystemUtils.OS_ARCH;
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, file);
                    if (file.getParent().endsWith("bin")) {
                        file.toFile().setExecutable(true);
                    }
                }
            }
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException with what it printed, when it fails
     */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (SystemUtils.IS_OS_LINUX && "root".equals(SystemUtils.USER_NAME)) {
            // PostgreSQL refuses to run as root; in a user name space of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program + (SystemUtils.IS_OS_WINDOWS ? ".exe" : ""))
                .toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // PGDATA, PGPORT and their like are meant for some other server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            String printed = new String(
                    process.getInputStream().readAllBytes(),
                    SystemUtils.IS_OS_WINDOWS
                            ? java.nio.charset.Charset.defaultCharset()
                            : java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + printed.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    /** Whether a running process is a PostgreSQL of this folder, also of an earlier bundle. */
    boolean started(ProcessHandle process) {
        Path folder = programs.getParent().getParent();
        return process.info()
                .command()
                .map(command ->
                        Path.of(command).startsWith(folder) || Path.of(command).startsWith(real(folder)))
                .orElse(false);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
