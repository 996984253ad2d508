package sa.org.esrar.casework.casefile.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;

/**
 * Opens files in a process of their own with little memory: one process, one file at a time. It is started when it is
 * needed, ended when it takes too long or has had nothing to do for a while, and started anew when a file broke it.
 */
@Component
public class FileOpener implements DisposableBean {

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "SYSTEMROOT", "TEMP", "TMP");

    private final FileOpeningSettings settings;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "file-opener-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Process process;
    private Future<?> idle;

    FileOpener(FileOpeningSettings settings) {
        this.settings = settings;
    }

    /** Whether the file opens, how many pages it has, and what else is in it. */
    public Opened inspect(String mediaType, byte[] content) {
        return ask(mediaType, content, 0);
    }

    /** @param page from 1 */
    public Opened page(String mediaType, byte[] content, int page) {
        return ask(mediaType, content, page);
    }

    private Opened ask(String mediaType, byte[] content, int page) {
        takeTurn();
        try {
            if (idle != null) {
                idle.cancel(false);
            }
            if (process == null || !process.isAlive()) {
                process = start();
            }
            return answer(process, mediaType, content, page);
        } finally {
            idle = watch.schedule(this::endWhenIdle, IDLE.toMillis(), TimeUnit.MILLISECONDS);
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ApiException(503, "casefile.document.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(503, "casefile.document.busy");
        }
    }

    /** A process that dies over a file, of memory or by the watch, has told what there is to tell of the file. */
    private Opened answer(Process with, String mediaType, byte[] content, int page) {
        Future<?> deadline =
                watch.schedule(with::destroyForcibly, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            DataOutputStream question = new DataOutputStream(with.getOutputStream());
            question.writeUTF(mediaType);
            question.writeInt(page);
            question.writeInt(content.length);
            question.write(content);
            question.flush();
            DataInputStream answer = new DataInputStream(with.getInputStream());
            Outcome outcome = Outcome.valueOf(answer.readUTF());
            return new Opened(outcome, answer.readInt(), answer.readBoolean(), answer.readNBytes(answer.readInt()));
        } catch (IOException died) {
            with.destroyForcibly();
            process = null;
            return Opened.not(Outcome.TOO_COMPLEX);
        } finally {
            deadline.cancel(false);
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memory().toMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir")));
        String classPath = System.getProperty("java.class.path");
        if (packaged(classPath)) {
            command.add("-Dloader.main=" + OpeningProcess.class.getName());
        }
        command.add("-cp");
        command.add(classPath);
        command.add(
                packaged(classPath)
                        ? "org.springframework.boot.loader.launch.PropertiesLauncher"
                        : OpeningProcess.class.getName());
        command.add(String.valueOf(settings.mostPixels()));
        command.add(String.valueOf(settings.mostPages()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            // What the application may know the files' opener need not: passwords and keys come by the environment.
            builder.environment().keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one jar, whose libraries lie inside it. */
    private static boolean packaged(String classPath) {
        return !classPath.contains(File.pathSeparator)
                && FileOpener.class
                        .getResource("FileOpener.class")
                        .getProtocol()
                        .equals("jar");
    }

    private void endWhenIdle() {
        if (turn.tryLock()) {
            try {
                end();
            } finally {
                turn.unlock();
            }
        }
    }

    private void end() {
        if (process != null) {
            process.destroy();
            process = null;
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        end();
    }
}
