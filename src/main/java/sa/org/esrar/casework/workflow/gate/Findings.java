package sa.org.esrar.casework.workflow.gate;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects everything that is wrong with one file, so that an analyst mends it in one go. */
class Findings {

    private final String file;
    private final List<Finding> list = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    List<Finding> list() {
        return list;
    }

    void add(String rule, Object... arguments) {
        list.add(new Finding(file, file, "", rule, arguments));
    }

    /** About an element; parts that an analyst does not see as such speak for the element that they belong to. */
    void add(Element element, String rule, Object... arguments) {
        Element named = element;
        while (isPart(named) && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        String id = named.getAttribute("id").isEmpty() ? file : named.getAttribute("id");
        list.add(new Finding(file, id, named.getAttribute("name"), rule, arguments));
    }

    private static boolean isPart(Element element) {
        String kind = Xml.name(element);
        return element.getAttribute("id").isEmpty()
                || kind.endsWith("EventDefinition")
                || kind.endsWith("Expression")
                || kind.startsWith("time");
    }
}
