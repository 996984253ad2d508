package sa.org.esrar.casework.protection;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.Command;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** {@code create-keys FILE}: the first keys of an installation on an external database; touches no database. */
@Component("create-keys")
class CreateKeysCommand implements Command {

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("create-keys FILE");
            return 2;
        }
        KeyFile file = new KeyFile(Path.of(arguments.get(0)));
        if (file.exists()) {
            throw new StartRefusedException(
                    "الملف " + file.path() + " موجود من قبل.", "The file " + file.path() + " exists already.");
        }
        file.write(Keys.generate());
        System.out.println("كُتبت مفاتيح جديدة في " + file.path() + ". لا تُقرأ البيانات المحفوظة بدونها.");
        System.out.println("New keys written to " + file.path() + ". Without them protected data cannot be read.");
        return 0;
    }
}
