package sa.org.esrar.casework.datastore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
                List<Command> commands =
                        context.getBeanProvider(Command.class).stream().toList();
                Optional<Command> named = commands.stream()
                        .filter(command -> command.name().equals(arguments[0]))
                        .findFirst();
                if (named.isPresent()) {
                    return OptionalInt.of(run(named.get(), rest));
                }
                commands.forEach(command -> known.add(command.name()));
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

    private static int run(Command command, List<String> arguments) {
        try {
            return command.run(arguments);
        } catch (StartRefusedException e) {
            System.err.println(e.arabic());
            System.err.println(e.english());
        } catch (Exception e) {
            e.printStackTrace();
        }
        return 1;
    }
}
