package sa.org.esrar.casework.datastore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/** {@code restore FILE}: into an empty database. */
record RestoreCommand(ObjectProvider<DataSource> dataSource) implements Command {

    @Override
    public int run(List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            System.err.println("restore FILE");
            return 2;
        }
        Path file = Path.of(arguments.get(0));
        if (!Files.isReadable(file)) {
            throw new StartRefusedException(
                    "تعذّرت قراءة الملف " + file + ".", "The file " + file + " cannot be read.");
        }
        try (Connection connection = dataSource.getObject().getConnection()) {
            BackupManifest manifest = new Restore(connection).readFrom(file);
            System.out.println("استُعيدت النسخة الاحتياطية المكتوبة في " + manifest.createdAt() + ".");
            System.out.println("قبل التشغيل: توضع مفاتيح التشفير نفسها في مكانها.");
            System.out.println("Restored the back-up of " + manifest.createdAt() + ".");
            System.out.println("Before starting, put the same encryption keys in their place.");
            return 0;
        }
    }
}
