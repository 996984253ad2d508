package sa.org.esrar.casework.workflow.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The trial process that keeps every rule, and ways to break it. */
public final class TrialFiles {

    public static final String PROCESS = "trial-run.bpmn";
    public static final String DECISION = "trial-rating.dmn";
    public static final String FORM = "forms/checkTrial.html";

    private TrialFiles() {}

    /** All three files. */
    public static Map<String, byte[]> good() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : new String[] {PROCESS, DECISION, FORM}) {
            files.put(name, read(name));
        }
        return files;
    }

    /** With one text of one file replaced, which must be there. */
    public static Map<String, byte[]> with(String file, String before, String after) {
        Map<String, byte[]> files = good();
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(before + " is not in " + file);
        }
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] read(String name) {
        try (InputStream content = TrialFiles.class.getResourceAsStream("/trial/" + name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
