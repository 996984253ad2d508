package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sa.org.esrar.casework.CaseworkApplication;

/** The application as a process of its own, with its output in a file. */
final class Program {

    private static final long PATIENCE_SECONDS = 180;

    /** A shell's background job hands down that Ctrl-C is to be ignored, and a JVM keeps to it. */
    private static final List<String> HEARS_CTRL_C =
            System.getProperty("os.name").startsWith("Linux") ? List.of("env", "--default-signal=INT") : List.of();

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        List<String> command = new ArrayList<>(HEARS_CTRL_C);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CaseworkApplication.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LANG", "C");
        builder.environment().putAll(environment);
        return new Program(builder.start(), output);
    }

    Program awaitOutput(String text) throws IOException, InterruptedException {
        for (long waited = 0; waited < PATIENCE_SECONDS * 10 && process.isAlive(); waited++) {
            if (output().contains(text)) {
                return this;
            }
            Thread.sleep(100);
        }
        assertThat(output()).contains(text);
        return this;
    }

    Program awaitStarted() throws IOException, InterruptedException {
        return awaitOutput("Started CaseworkApplication");
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** As Ctrl-C does; returns how it ended. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }
}
