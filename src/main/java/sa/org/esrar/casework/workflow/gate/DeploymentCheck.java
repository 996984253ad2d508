package sa.org.esrar.casework.workflow.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** All files of one deployment, together. */
class DeploymentCheck {

    private final Vocabulary vocabulary;

    DeploymentCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everything that is wrong, in the order of the files' names; empty when it may be deployed. */
    List<Finding> check(Map<String, byte[]> files) {
        List<Finding> found = new ArrayList<>();
        Map<String, Element> diagrams = new TreeMap<>();
        new TreeMap<>(files).forEach((name, content) -> {
            Findings findings = new Findings(name);
            if (name.matches("[^/\\\\]+\\.(bpmn|dmn)")) {
                try {
                    diagrams.put(name, Xml.parse(content).getDocumentElement());
                } catch (SAXException e) {
                    findings.add("notXml");
                }
            } else if (name.matches("forms/[A-Za-z0-9-]+\\.html")) {
                if (files.keySet().stream().noneMatch(other -> other.endsWith(".bpmn"))) {
                    findings.add("formAlone");
                }
                new FormCheck(findings).check(new String(content, StandardCharsets.UTF_8));
            } else {
                findings.add("fileKind");
            }
            found.addAll(findings.list());
        });
        Bundle bundle = new Bundle(files.keySet(), ids(diagrams, "process"), ids(diagrams, "decision"));
        diagrams.forEach((name, root) -> {
            Findings findings = new Findings(name);
            if (name.endsWith(".bpmn")) {
                new ProcessCheck(vocabulary, bundle, findings).check(root);
            } else {
                new DecisionCheck(findings).check(root);
            }
            found.addAll(findings.list());
        });
        return found;
    }

    private static Set<String> ids(Map<String, Element> diagrams, String kind) {
        return diagrams.values().stream()
                .flatMap(root -> Xml.children(root, kind).stream())
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
    }
}
