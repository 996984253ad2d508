package sa.org.esrar.casework.workflow.gate;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a diagram needs beside itself.
 *
 * @param forms names of its forms, e.g. {@code forms/check-completeness.html}
 * @param decisions ids of the decisions that it asks
 */
public record DiagramReferences(Set<String> forms, Set<String> decisions) {

    private static final String DEPLOYED_FORM = "embedded:deployment:";

    /** @throws IllegalArgumentException when the diagram is no XML */
    public static DiagramReferences of(String file, byte[] content) {
        Element root;
        try {
            root = Xml.parse(content).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException(file + " is not well-formed", e);
        }
        Set<String> forms = Xml.all(root)
                .map(element -> Xml.attribute(element, "formKey"))
                .filter(key -> key.startsWith(DEPLOYED_FORM))
                .map(key -> key.substring(DEPLOYED_FORM.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> decisions = Xml.all(root, "businessRuleTask")
                .map(task -> Xml.attribute(task, "decisionRef"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new DiagramReferences(forms, decisions);
    }
}
