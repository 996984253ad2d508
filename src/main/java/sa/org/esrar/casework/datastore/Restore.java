package sa.org.esrar.casework.datastore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Loads a back-up into an empty database, all of it or nothing. */
final class Restore {

    private final Connection connection;

    Restore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Checks the whole file first, then loads it in one transaction.
     *
     * @throws StartRefusedException when the file is not complete and unchanged, or the database not empty
     */
    BackupManifest readFrom(Path file) throws IOException, SQLException {
        try (ZipFile zip = open(file)) {
            BackupManifest manifest = checked(zip, file);
            connection.setAutoCommit(true);
            AdvisoryLock.START_UP.take(connection);
            try {
                load(zip, manifest);
            } finally {
                AdvisoryLock.START_UP.release(connection);
            }
            return manifest;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException e) {
            throw damaged(file, e);
        }
    }

    private static BackupManifest checked(ZipFile zip, Path file) throws IOException {
        try {
            byte[] json = entry(zip, BackupManifest.ENTRY, file).readAllBytes();
            String sum =
                    new String(entry(zip, BackupManifest.CHECKSUM_ENTRY, file).readAllBytes(), US_ASCII);
            if (!sum.equals(HexFormat.of().formatHex(Backup.sha256().digest(json)))) {
                throw damaged(file, null);
            }
            BackupManifest manifest = Backup.JSON.readValue(json, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new StartRefusedException(
                        "كتبَ هذه النسخة الاحتياطية إصدار أحدث من النظام.",
                        "This back-up was written by a later version of the application (format " + manifest.format()
                                + ").");
            }
            for (BackupManifest.TableFile table : manifest.tables()) {
                MessageDigest digest = Backup.sha256();
                try (InputStream rows = new DigestInputStream(entry(zip, table.entry(), file), digest)) {
                    rows.transferTo(OutputStream.nullOutputStream());
                }
                if (!table.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
                    throw damaged(file, null);
                }
            }
            return manifest;
        } catch (java.util.zip.ZipException
                | java.io.EOFException
                | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw damaged(file, e);
        }
    }

    private static InputStream entry(ZipFile zip, String name, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, null);
        }
        return zip.getInputStream(entry);
    }

    private static StartRefusedException damaged(Path file, Exception cause) {
        return new StartRefusedException(
                "الملف " + file + " ليس نسخة احتياطية كاملة سليمة؛ لم يُحمَّل منه شيء.",
                "The file " + file + " is not a complete and unchanged back-up; nothing was loaded.",
                cause);
    }

    private void load(ZipFile zip, BackupManifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            requireEmpty(manifest, statement);
            statement.execute("set local check_function_bodies = off");
            statement.execute("set local intervalstyle = 'postgres'");
            run(statement, manifest.before());
            for (BackupManifest.TableFile table : manifest.tables()) {
                try (InputStream rows = zip.getInputStream(zip.getEntry(table.entry()))) {
                    long loaded = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table.table() + " (" + table.columns() + ") from stdin", rows);
                    if (loaded != table.rows()) {
                        throw new IllegalStateException(
                                table.table() + ": " + loaded + " of " + table.rows() + " rows");
                    }
                }
            }
            run(statement, manifest.after());
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void requireEmpty(BackupManifest manifest, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_schema()")) {
            row.next();
            if (!manifest.schema().equals(row.getString(1))) {
                throw new StartRefusedException(
                        "النسخة من المخطط " + manifest.schema() + "، وقاعدة البيانات تستعمل " + row.getString(1) + ".",
                        "The back-up is of the schema " + manifest.schema() + ", the database uses " + row.getString(1)
                                + ".");
            }
        }
        if (!new SchemaScript(connection).isEmpty()) {
            throw new StartRefusedException(
                    "قاعدة البيانات ليست فارغة؛ لا تُستعاد نسخة احتياطية إلا في قاعدة فارغة.",
                    "The database is not empty; a back-up is restored into an empty one only. On the embedded default"
                            + " stop the application and move the folder postgres of the data directory away first.");
        }
    }

    private static void run(Statement statement, List<String> statements) throws SQLException {
        for (String sql : statements) {
            statement.execute(sql);
        }
    }
}
