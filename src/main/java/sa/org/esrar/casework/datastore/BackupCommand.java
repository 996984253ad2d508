package sa.org.esrar.casework.datastore;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/** {@code backup FILE}: also while the application runs. */
record BackupCommand(ObjectProvider<DataSource> dataSource) implements Command {

    @Override
    public int run(List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            System.err.println("backup FILE");
            return 2;
        }
        Path file = Path.of(arguments.get(0));
        try (Connection connection = dataSource.getObject().getConnection()) {
            BackupManifest manifest = new Backup(connection, Clock.systemUTC()).writeTo(file);
            long rows = manifest.tables().stream()
                    .mapToLong(BackupManifest.TableFile::rows)
                    .sum();
            System.out.println("كُتبت النسخة الاحتياطية: " + file);
            System.out.println("لا تشمل النسخة مفاتيح التشفير، ولا تُقرأ البيانات بدونها: تُحفظ المفاتيح في مكان آخر.");
            System.out.printf(
                    "Back-up written: %s (%d tables, %d rows)%n",
                    file, manifest.tables().size(), rows);
            System.out.println(
                    "It does NOT contain the encryption keys, and without them protected data cannot be read:"
                            + " keep a copy of the keys in another place.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new StartRefusedException(
                    "الملف " + file + " موجود من قبل.", "The file " + file + " exists already.", e);
        }
    }
}
