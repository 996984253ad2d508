package sa.org.esrar.casework.support.coverage;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
 * What the tests of this JVM have walked through: by process or decision id, the ids of sequence flows taken, of
 * activities and events entered, and of rules that matched. It is kept beside the database, which is set back before
 * each test class.
 */
public final class Coverage {

    private static final Map<String, Set<String>> WALKED = new ConcurrentHashMap<>();

    private Coverage() {}

    /** Notes that a definition was deployed, so that it is expected to be walked through. */
    static void deployed(String definition) {
        WALKED.computeIfAbsent(definition, any -> ConcurrentHashMap.newKeySet());
    }

    static void walked(String definition, String id) {
        WALKED.computeIfAbsent(definition, any -> ConcurrentHashMap.newKeySet()).add(id);
    }

    /** Whether a test context has deployed it. */
    public static boolean isDeployed(String definition) {
        return WALKED.containsKey(definition);
    }

    /** Sequence flows, boundary events and starts of event sub-processes that no test came through. */
    public static SortedSet<String> missing(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        SortedSet<String> expected = new TreeSet<>();
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> expected.add(flow.getId()));
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> expected.add(event.getId()));
        model.getModelElementsByType(StartEvent.class).forEach(event -> expected.add(event.getId()));
        String id =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Set<String> walked = WALKED.getOrDefault(id, Set.of());
        expected.removeAll(walked);
        // The engine waits in the gateway itself and enters the event that happened without taking its flow.
        model.getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> walked.contains(flow.getTarget().getId()))
                .forEach(flow -> expected.remove(flow.getId()));
        return expected;
    }

    /** Rules that no test matched. */
    public static SortedSet<String> missingRules(byte[] dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        SortedSet<String> expected = new TreeSet<>();
        model.getModelElementsByType(Rule.class).forEach(rule -> expected.add(rule.getId()));
        String id =
                model.getModelElementsByType(Decision.class).iterator().next().getId();
        expected.removeAll(WALKED.getOrDefault(id, Set.of()));
        return expected;
    }
}
