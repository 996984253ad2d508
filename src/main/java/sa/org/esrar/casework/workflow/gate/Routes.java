package sa.org.esrar.casework.workflow.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * Every route that a token can take through a diagram. Each element is entered and left; each flow lies between the two. More
 * routes are taken to exist than the engine may have, never fewer: a boundary event can happen as soon as its activity is
 * entered, an event sub-process as soon as its scope is, an activity that is repeated may be repeated zero times, and of
 * tokens that are joined one suffices.
 */
class Routes {

    /** One point of a route. */
    private record Point(Kind kind, String id) {}

    private enum Kind {
        ENTERED,
        /** What happens inside a sub-process, or the process itself, can happen from here on. */
        ACTIVE,
        FLOW,
        LEFT
    }

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<Point, List<Point>> next = new HashMap<>();
    private final Point begin;

    Routes(Element process) {
        begin = new Point(Kind.ACTIVE, id(process));
        elements.put(id(process), process);
        Xml.all(process)
                .filter(part -> WiringCheck.isNode(part) || Xml.is(part, "sequenceFlow"))
                .forEach(part -> elements.put(id(part), part));
        Xml.all(process, "sequenceFlow").forEach(flow -> sources.add(flow.getAttribute("sourceRef")));
        Map<String, List<Element>> links = linkTargets();
        elements.values().forEach(part -> {
            if (Xml.is(part, "sequenceFlow")) {
                connect(left(part.getAttribute("sourceRef")), new Point(Kind.FLOW, id(part)));
                connect(new Point(Kind.FLOW, id(part)), entered(part.getAttribute("targetRef")));
            } else if (part != process) {
                addNode(part, links);
            }
        });
        addCompensation(process);
    }

    /**
     * The shortest route to a step that is not let through anywhere, from where the process begins.
     *
     * @return its elements and flows in order, the step last; empty when there is none
     */
    Optional<List<Element>> to(Predicate<Element> step, Predicate<Element> letsThrough) {
        Map<Point, Point> cameFrom = new HashMap<>();
        Deque<Point> open = new ArrayDeque<>(List.of(begin));
        cameFrom.put(begin, begin);
        while (!open.isEmpty()) {
            Point point = open.remove();
            if (point.kind() != Kind.LEFT && step.test(elements.get(point.id()))) {
                return Optional.of(route(point, cameFrom));
            }
            for (Point following : next.getOrDefault(point, List.of())) {
                if (!isLetThrough(following, letsThrough) && cameFrom.putIfAbsent(following, point) == null) {
                    open.add(following);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any element or flow is that. */
    boolean has(Predicate<Element> step) {
        return elements.values().stream().anyMatch(step);
    }

    /** The source of a flow; null when there is none. */
    Element source(Element flow) {
        return elements.get(flow.getAttribute("sourceRef"));
    }

    private boolean isLetThrough(Point point, Predicate<Element> letsThrough) {
        Element element = elements.get(point.id());
        return element == null || (point.kind() == Kind.LEFT || point.kind() == Kind.FLOW) && letsThrough.test(element);
    }

    private List<Element> route(Point last, Map<Point, Point> cameFrom) {
        List<Element> route = new ArrayList<>();
        for (Point point = last; !point.equals(begin); point = cameFrom.get(point)) {
            if (point.kind() == Kind.ENTERED || point.kind() == Kind.FLOW) {
                route.add(elements.get(point.id()));
            }
        }
        Collections.reverse(route);
        return route;
    }

    private void addNode(Element node, Map<String, List<Element>> links) {
        Element scope = (Element) node.getParentNode();
        boolean eventSubProcess = "true".equals(node.getAttribute("triggeredByEvent"));
        if (Xml.is(node, "startEvent") || eventSubProcess) {
            connect(active(scope), entered(id(node)));
        }
        if (Xml.is(node, "boundaryEvent")) {
            connect(entered(node.getAttribute("attachedToRef")), entered(id(node)));
        }
        if (Xml.is(node, "subProcess")) {
            connect(entered(id(node)), active(node));
            if (repeats(node)) {
                connect(entered(id(node)), left(id(node)));
            }
        } else {
            connect(entered(id(node)), left(id(node)));
        }
        List<Element> targets = linkThrown(node, links);
        targets.forEach(target -> connect(left(id(node)), entered(id(target))));
        if (targets.isEmpty() && ends(node) && Xml.is(scope, "subProcess")) {
            connect(left(id(node)), left(id(scope)));
        }
    }

    /** Whether the scope can be done when a token has come here. */
    private boolean ends(Element node) {
        return !sources.contains(id(node)) && !"true".equals(node.getAttribute("isForCompensation"));
    }

    static boolean repeats(Element activity) {
        return !Xml.children(activity, "multiInstanceLoopCharacteristics").isEmpty();
    }

    private Map<String, List<Element>> linkTargets() {
        Map<String, List<Element>> targets = new HashMap<>();
        elements.values().stream()
                .filter(node -> Xml.is(node, "intermediateCatchEvent"))
                .forEach(node -> Xml.children(node, "linkEventDefinition")
                        .forEach(link -> targets.computeIfAbsent(link.getAttribute("name"), any -> new ArrayList<>())
                                .add(node)));
        return targets;
    }

    private static List<Element> linkThrown(Element node, Map<String, List<Element>> targets) {
        return Xml.is(node, "intermediateThrowEvent")
                ? Xml.children(node, "linkEventDefinition").stream()
                        .flatMap(link -> targets.getOrDefault(link.getAttribute("name"), List.of()).stream())
                        .toList()
                : List.of();
    }

    /** What undoes an activity hangs on its boundary event by an association instead of a flow. */
    private void addCompensation(Element process) {
        Xml.all(process, "association")
                .forEach(association -> connect(
                        left(association.getAttribute("sourceRef")), entered(association.getAttribute("targetRef"))));
    }

    private void connect(Point from, Point to) {
        next.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
    }

    private static Point entered(String id) {
        return new Point(Kind.ENTERED, id);
    }

    private static Point active(Element scope) {
        return new Point(Kind.ACTIVE, id(scope));
    }

    private static Point left(String id) {
        return new Point(Kind.LEFT, id);
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
