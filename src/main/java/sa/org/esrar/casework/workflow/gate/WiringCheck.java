package sa.org.esrar.casework.workflow.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Ids, labels, connections and drawing: what makes a diagram readable in Cockpit and for the next analyst. */
class WiringCheck {

    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("intermediateThrowEvent", "event"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("sendTask", "sendTask"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"));

    private static final Map<String, String> EVENTS = Map.of(
            "timerEventDefinition", "timer",
            "messageEventDefinition", "message",
            "errorEventDefinition", "error",
            "escalationEventDefinition", "escalation",
            "compensateEventDefinition", "compensation",
            "linkEventDefinition", "link");

    private final Findings findings;

    WiringCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether a token can stand there: events, activities and gateways. */
    static boolean isNode(Element element) {
        return PREFIXES.containsKey(Xml.name(element));
    }

    static void requireArabicLabel(Element element, Findings findings) {
        if (!ARABIC.matcher(element.getAttribute("name")).find()) {
            findings.add(element, "label");
        }
    }

    void check(Element definitions, Element process) {
        Map<String, Set<String>> incoming = new HashMap<>();
        Map<String, Set<String>> outgoing = new HashMap<>();
        List<Element> flows = Xml.all(process, "sequenceFlow").toList();
        for (Element flow : flows) {
            String id = flow.getAttribute("id");
            outgoing.computeIfAbsent(flow.getAttribute("sourceRef"), any -> new HashSet<>())
                    .add(id);
            incoming.computeIfAbsent(flow.getAttribute("targetRef"), any -> new HashSet<>())
                    .add(id);
            if (!Xml.children(flow, "conditionExpression").isEmpty()) {
                requireArabicLabel(flow, findings);
            }
        }
        Set<String> drawn = drawn(definitions, "BPMNShape", 0);
        Set<String> connected = drawn(definitions, "BPMNEdge", 2);
        flows.stream()
                .filter(flow -> !connected.contains(flow.getAttribute("id")))
                .forEach(flow -> findings.add(flow, "notDrawn"));
        Xml.all(process).filter(WiringCheck::isNode).forEach(node -> {
            String id = node.getAttribute("id");
            checkId(node, id);
            boolean joins = Xml.name(node).endsWith("Gateway")
                    && outgoing.getOrDefault(id, Set.of()).size() < 2;
            if (!joins) {
                requireArabicLabel(node, findings);
            }
            checkConnected(node, "incoming", incoming.getOrDefault(id, Set.of()));
            checkConnected(node, "outgoing", outgoing.getOrDefault(id, Set.of()));
            if (!drawn.contains(id)) {
                findings.add(node, "notDrawn");
            }
        });
    }

    private void checkId(Element node, String id) {
        List<String> prefixes = new ArrayList<>();
        String own = PREFIXES.get(Xml.name(node));
        Xml.children(node).stream()
                .map(Xml::name)
                .filter(EVENTS::containsKey)
                .map(EVENTS::get)
                .forEach(prefixes::add);
        if (Xml.is(node, "receiveTask")) {
            prefixes.add("message");
        }
        // An intermediate event is named by what it waits for; a start or an end may also be just that.
        if (prefixes.isEmpty() || Set.of("start", "end", "receiveTask").contains(own)) {
            prefixes.add(own);
        }
        if (!id.matches("(" + String.join("|", prefixes) + ")_[a-z][A-Za-z0-9]*")) {
            findings.add(node, "elementId", String.join("_… / ", prefixes) + "_…");
        }
    }

    private void checkConnected(Element node, String direction, Set<String> expected) {
        Set<String> listed =
                Xml.children(node, direction).stream().map(Xml::ownText).collect(Collectors.toSet());
        if (!listed.equals(expected)) {
            findings.add(node, "connection", direction);
        }
    }

    private static Set<String> drawn(Element definitions, String kind, int points) {
        return Xml.all(definitions, kind)
                .filter(shape -> Xml.children(shape, "waypoint").size() >= points)
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
    }
}
