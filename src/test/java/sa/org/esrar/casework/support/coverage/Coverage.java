package sa.org.esrar.casework.support.coverage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * What the tests have walked through: by process or decision id, the ids of sequence flows taken, of activities and
 * events entered, and of rules that matched. It is kept beside the database, which is set back before each test class:
 * each JVM of the tests notes it in a file of its own, in the folder that the build names for its run.
 */
public final class Coverage {

    private static final String FOLDER = System.getProperty("casework.coverage");
    private static final Coverage HERE = new Coverage();

    private final Map<String, Set<String>> walked = new ConcurrentHashMap<>();

    private Coverage() {}

    /** Notes that a definition was deployed, so that it is expected to be walked through. */
    static void deployed(String definition) {
        if (HERE.walked.putIfAbsent(definition, ConcurrentHashMap.newKeySet()) == null) {
            write(definition + " ");
        }
    }

    static void walked(String definition, String id) {
        deployed(definition);
        if (HERE.add(definition, id)) {
            write(definition + " " + id);
        }
    }

    private static synchronized void write(String line) {
        if (FOLDER == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(Path.of(FOLDER));
            Files.writeString(
                    folder.resolve(Long.toString(ProcessHandle.current().pid())),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this JVM has walked through until now. */
    public static Coverage ofThisJvm() {
        return HERE;
    }

    /** What all JVMs of this build have noted; empty where no build runs the tests. */
    static Optional<Coverage> ofThisBuild() throws IOException {
        if (FOLDER == null) {
            return Optional.empty();
        }
        Coverage all = new Coverage();
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    int space = line.indexOf(' ');
                    all.add(line.substring(0, space), line.substring(space + 1));
                }
            }
        }
        return Optional.of(all);
    }

    private boolean add(String definition, String id) {
        return walked.computeIfAbsent(definition, any -> ConcurrentHashMap.newKeySet())
                .add(id);
    }

    /** Whether a test context has deployed it. */
    public boolean isDeployed(String definition) {
        return walked.containsKey(definition);
    }

    /** Sequence flows, boundary events and starts of event sub-processes that no test came through. */
    public SortedSet<String> missing(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        SortedSet<String> expected = new TreeSet<>();
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> expected.add(flow.getId()));
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> expected.add(event.getId()));
        model.getModelElementsByType(StartEvent.class).forEach(event -> expected.add(event.getId()));
        String id =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Set<String> seen = walked.getOrDefault(id, Set.of());
        expected.removeAll(seen);
        // The engine waits in the gateway itself and enters the event that happened without taking its flow.
        model.getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> seen.contains(flow.getTarget().getId()))
                .forEach(flow -> expected.remove(flow.getId()));
        return expected;
    }

    /** Rules that no test matched. */
    public SortedSet<String> missingRules(byte[] dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        SortedSet<String> expected = new TreeSet<>();
        model.getModelElementsByType(Rule.class).forEach(rule -> expected.add(rule.getId()));
        String id =
                model.getModelElementsByType(Decision.class).iterator().next().getId();
        expected.removeAll(walked.getOrDefault(id, Set.of()));
        return expected;
    }
}
