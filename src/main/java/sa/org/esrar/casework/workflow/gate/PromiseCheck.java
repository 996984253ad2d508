package sa.org.esrar.casework.workflow.gate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.w3c.dom.Element;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** Whether a diagram keeps what its contract promises, and does no step that another diagram has promised to guard. */
class PromiseCheck {

    /** What leaves by every flow, whatever its condition says. */
    private static final Set<String> BLIND = Set.of("parallelGateway", "eventBasedGateway");

    private final Vocabulary vocabulary;
    private final Findings findings;

    PromiseCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void check(Element process) {
        String id = process.getAttribute("id");
        Routes routes = new Routes(process);
        for (ProcessContract contract : vocabulary.contracts()) {
            boolean own = contract.processId().equals(id);
            for (Promise promise : contract.promises()) {
                if (own) {
                    checkKept(process, routes, promise);
                } else {
                    checkNotTakenElsewhere(process, promise, contract.processId());
                }
            }
        }
    }

    private void checkKept(Element process, Routes routes, Promise promise) {
        promise.steps().stream()
                .sorted()
                .filter(step -> !routes.has(new Mentions(step)::in))
                .forEach(step -> findings.add(process, "promiseStepMissing", step, words(promise)));
        checkNotForged(process, promise);
        routes.to(isStep(promise), part -> letsThrough(part, routes, promise))
                .ifPresent(route -> findings.add(
                        route.isEmpty() ? process : route.get(route.size() - 1),
                        "promiseBroken",
                        words(promise),
                        spoken(route)));
    }

    /** What a condition asks for is found out by the system, and set by no mapping of the diagram. */
    private void checkNotForged(Element process, Promise promise) {
        Xml.all(process).forEach(part -> Stream.concat(
                        ProcessCheck.variablesWritten(part), Stream.of(Xml.attribute(part, "elementVariable")))
                .filter(name -> !name.isEmpty())
                .filter(name ->
                        promise.conditions().stream().anyMatch(condition -> new Mentions(name).inExpression(condition)))
                .forEach(name -> findings.add(part, "promiseForged", name, words(promise))));
    }

    private void checkNotTakenElsewhere(Element process, Promise promise, String owner) {
        List<Mentions> steps = mentions(promise);
        Xml.all(process)
                .filter(part -> part == process || WiringCheck.isNode(part) || Xml.is(part, "sequenceFlow"))
                .filter(part -> steps.stream().anyMatch(step -> step.inAnotherDiagram(part)))
                .forEach(part -> findings.add(part, "promiseElsewhere", owner, words(promise)));
    }

    private static List<Mentions> mentions(Promise promise) {
        return promise.steps().stream().map(Mentions::new).toList();
    }

    private static Predicate<Element> isStep(Promise promise) {
        List<Mentions> steps = mentions(promise);
        return element -> steps.stream().anyMatch(step -> step.in(element));
    }

    private static boolean letsThrough(Element part, Routes routes, Promise promise) {
        if (Xml.is(part, "sequenceFlow")) {
            return asks(part, routes.source(part), promise.conditions());
        }
        // Repeated for nobody, it is done without having been done.
        return !Routes.repeats(part)
                && (promise.elements().contains(part.getAttribute("id"))
                        || promise.elements().contains(Xml.attribute(part, "delegateExpression")));
    }

    /** Whether the flow is taken only if its condition holds, and the condition is one of these. */
    private static boolean asks(Element flow, Element source, Set<String> conditions) {
        List<Element> asked = Xml.children(flow, "conditionExpression");
        return asked.size() == 1
                && conditions.contains(Xml.ownText(asked.get(0)))
                && source != null
                && !BLIND.contains(Xml.name(source))
                && !flow.getAttribute("id").equals(source.getAttribute("default"));
    }

    private static MessageSourceResolvable words(Promise promise) {
        return new DefaultMessageSourceResolvable(promise.code());
    }

    /** By ids and labels; of the flows only those that have a label. */
    private static String spoken(List<Element> route) {
        return route.stream()
                .filter(part -> !Xml.is(part, "sequenceFlow")
                        || !part.getAttribute("name").isBlank())
                .map(part -> part.getAttribute("name").isBlank()
                        ? part.getAttribute("id")
                        : part.getAttribute("id") + " «" + part.getAttribute("name") + "»")
                .collect(Collectors.joining(" › "));
    }
}
