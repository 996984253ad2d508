package sa.org.esrar.casework.workflow.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sa.org.esrar.casework.workflow.gate.DiagramReferences;

/**
 * Files that are deployed and versioned together: a process with its forms and the decisions that are its alone, or one
 * decision that several processes share (decision 6).
 *
 * @param name id of the process or decision
 * @param files content by resource name
 */
record DeploymentUnit(String name, SortedMap<String, byte[]> files) {

    /** Sorts the application's files into units; decisions come first, because processes are held to them. */
    static List<DeploymentUnit> of(Map<String, byte[]> files) {
        Map<String, DiagramReferences> processes = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                processes.put(name, DiagramReferences.of(name, content));
            }
        });
        Map<String, Long> uses = processes.values().stream()
                .flatMap(references -> references.decisions().stream())
                .collect(Collectors.groupingBy(id -> id + ".dmn", Collectors.counting()));

        List<DeploymentUnit> units = new ArrayList<>();
        files.keySet().stream()
                .filter(name -> name.endsWith(".dmn") && uses.getOrDefault(name, 0L) != 1)
                .sorted()
                .forEach(name -> units.add(unit(name, List.of(name), files)));
        processes.forEach((name, references) -> {
            List<String> together = new ArrayList<>(List.of(name));
            together.addAll(references.forms());
            references.decisions().stream()
                    .map(id -> id + ".dmn")
                    .filter(decision -> uses.get(decision) == 1)
                    .forEach(together::add);
            units.add(unit(name, together, files));
        });
        return units;
    }

    boolean isProcess() {
        return files.containsKey(name + ".bpmn");
    }

    private static DeploymentUnit unit(String diagram, List<String> names, Map<String, byte[]> files) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        // What is missing here is the gate's to refuse, with the element that wants it.
        names.stream().filter(files::containsKey).forEach(name -> own.put(name, files.get(name)));
        return new DeploymentUnit(diagram.substring(0, diagram.lastIndexOf('.')), own);
    }
}
