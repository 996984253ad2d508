package sa.org.esrar.casework;

import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import sa.org.esrar.casework.datastore.CommandLine;

/** Starts the whole system: web pages, API, process engine, and, on the embedded default, its database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaseworkApplication {

    /**
     * @param arguments Spring Boot's own, {@code --demo} for sample people and cases, or a command of {@code
     *     datastore} or {@code protection} such as {@code backup}
     */
    public static void main(String[] arguments) {
        // An Arabic default locale would print Arabic-Indic digits into case numbers (String.format).
        Locale.setDefault(Locale.ROOT);
        OptionalInt exitCode = CommandLine.run(CaseworkApplication.class, arguments);
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
        SpringApplication.run(CaseworkApplication.class, arguments);
    }
}
