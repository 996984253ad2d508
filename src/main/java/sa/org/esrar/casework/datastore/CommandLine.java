package sa.org.esrar.casework.datastore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds and runs the {@link Command} that the first argument names. */
public final class CommandLine {

    /** The Spring profile that is active while a command runs. */
    public static final String PROFILE = "command";

    private CommandLine() {}

    /**
     * Runs the command when the arguments begin with one.
     *
     * @param application where commands of all modules are found
     * @return its exit code, or empty when the arguments ask for the application itself
     */
    public static OptionalInt run(Class<?> application, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            return OptionalInt.empty();
        }
        List<String> rest = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        String[] options = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .toArray(String[]::new);
        // Arabic, also where LANG says C.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        TreeSet<String> known = new TreeSet<>();
        // The data store's own first: they must work without tables, and never migrate any.
        for (Class<?> source : List.of(DataStoreCommands.class, application)) {
            try (ConfigurableApplicationContext context = context(source, options)) {
                List<String> names = List.of(context.getBeanNamesForType(Command.class, true, false));
                if (names.contains(arguments[0])) {
                    return OptionalInt.of(run(context, arguments[0], rest));
                }
                known.addAll(names);
            }
        }
        System.err.println("لا أمر بهذا الاسم: " + arguments[0]);
        System.err.println("No such command: " + arguments[0] + ". There are: " + String.join(", ", known));
        return OptionalInt.of(2);
    }

    private static ConfigurableApplicationContext context(Class<?> source, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--camunda.bpm.job-execution.enabled=false";
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .profiles(PROFILE)
                .properties(Map.of("logging.level.root", "warn"))
                .run(all);
    }

    private static int run(ApplicationContext context, String name, List<String> arguments) {
        try {
            return context.getBean(name, Command.class).run(arguments);
        } catch (Exception e) {
            // Perhaps wrapped by Spring, when a bean that the command needs refused.
            StartRefusedException refused = ExceptionUtils.throwableOfType(e, StartRefusedException.class);
            if (refused == null) {
                e.printStackTrace();
            } else {
                System.err.println(refused.arabic());
                System.err.println(refused.english());
            }
            return 1;
        }
    }
}
