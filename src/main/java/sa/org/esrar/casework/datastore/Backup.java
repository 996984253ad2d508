package sa.org.esrar.casework.datastore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes the whole database as it is at one instant into one file, while the application goes on. Logical and not a
 * copy of files: it restores on another machine, a later PostgreSQL, and from the embedded one to a server or back.
 */
final class Backup {

    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Connection connection;
    private final Clock clock;

    Backup(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Writes the file, readable by its owner only; it gets its name when it is complete and on the disk.
     *
     * @throws FileAlreadyExistsException instead of replacing an earlier back-up
     */
    BackupManifest writeTo(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        BackupManifest manifest;
        try (FileChannel channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(target.getParent()))) {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            manifest = writeSnapshot(zip);
            zip.finish();
            zip.flush();
            channel.force(true);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private BackupManifest writeSnapshot(ZipOutputStream zip) throws SQLException, IOException {
        connection.setAutoCommit(true);
        // A starting instance would change tables between our reading of the catalogue and of the rows.
        AdvisoryLock.START_UP.takeShared(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local intervalstyle = 'postgres'");
            statement.execute("set local bytea_output = 'hex'");
            SchemaScript schema = new SchemaScript(connection);
            List<String> before = schema.beforeRows();
            List<BackupManifest.TableFile> tables = new ArrayList<>();
            for (SchemaScript.Table table : schema.tables()) {
                tables.add(write(table, zip));
            }
            // Sequences do not follow the snapshot: read after the rows they are never behind them.
            List<String> after = new ArrayList<>(schema.sequencePositions());
            after.addAll(schema.afterRows());
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    clock.instant(),
                    text(statement, "show server_version"),
                    text(statement, "select current_schema()"),
                    before,
                    tables,
                    after);
            write(manifest, zip);
            return manifest;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            AdvisoryLock.START_UP.releaseShared(connection);
        }
    }

    private BackupManifest.TableFile write(SchemaScript.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        String entry = "rows/" + table.name().replace("\"", "") + ".copy";
        zip.putNextEntry(new ZipEntry(entry));
        DigestOutputStream digest = new DigestOutputStream(zip, sha256());
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows =
                copy.copyOut("copy " + table.name() + " (" + table.columns() + ") to stdout", (OutputStream) digest);
        zip.closeEntry();
        return new BackupManifest.TableFile(
                table.name(),
                table.columns(),
                entry,
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static void write(BackupManifest manifest, ZipOutputStream zip) throws IOException {
        byte[] json = JSON.writeValueAsBytes(manifest);
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(json);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(BackupManifest.CHECKSUM_ENTRY));
        zip.write(HexFormat.of().formatHex(sha256().digest(json)).getBytes(US_ASCII));
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
