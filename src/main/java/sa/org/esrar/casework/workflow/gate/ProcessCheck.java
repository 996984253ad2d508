package sa.org.esrar.casework.workflow.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import sa.org.esrar.casework.workflow.ProcessContract;

/** One BPMN file: a single executable process that keeps to its contract and to our conventions. */
class ProcessCheck {

    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Set<String> OF_MULTI_INSTANCE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    private static final Set<String> VARIABLES_WRITTEN =
            Set.of("resultVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

    private final Vocabulary vocabulary;
    private final Bundle bundle;
    private final Findings findings;

    ProcessCheck(Vocabulary vocabulary, Bundle bundle, Findings findings) {
        this.vocabulary = vocabulary;
        this.bundle = bundle;
        this.findings = findings;
    }

    void check(Element definitions) {
        new AllowedParts(findings).check(definitions);
        List<Element> processes = Xml.children(definitions, "process");
        if (processes.size() != 1) {
            findings.add("oneProcess");
            return;
        }
        Element process = processes.get(0);
        checkHead(process);
        checkLanguage(definitions, process);
        new WiringCheck(findings).check(definitions, process);
        new TaskCheck(vocabulary, bundle, findings).check(process);
        new PromiseCheck(vocabulary, findings).check(process);
    }

    private void checkHead(Element process) {
        String id = process.getAttribute("id");
        if (!findings.file().equals(id + ".bpmn") || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.add(process, "fileName", id);
        }
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            findings.add(process, "executable");
        }
        if (!"P1825D".equals(Xml.attribute(process, "historyTimeToLive"))) {
            findings.add(process, "timeToLive");
        }
        if (Xml.attribute(process, "versionTag").isBlank()) {
            findings.add(process, "versionTag");
        }
        WiringCheck.requireArabicLabel(process, findings);
    }

    private void checkLanguage(Element definitions, Element process) {
        Optional<ProcessContract> contract = vocabulary.contract(process.getAttribute("id"));
        if (contract.isEmpty()) {
            findings.add(process, "noContract", process.getAttribute("id"));
            return;
        }
        Set<String> variables = new HashSet<>(contract.get().variables());
        Xml.all(process, "multiInstanceLoopCharacteristics").forEach(loop -> {
            variables.addAll(OF_MULTI_INSTANCE);
            variables.add(Xml.attribute(loop, "elementVariable"));
        });
        ExpressionCheck expressions = new ExpressionCheck(vocabulary, variables, findings);
        // Labels and documentation count too: the engine evaluates both for user tasks.
        Xml.children(definitions).stream()
                .filter(part -> !Xml.is(part, "BPMNDiagram"))
                .flatMap(Xml::all)
                .forEach(element -> checkExpressions(element, expressions));
        Xml.all(process).forEach(element -> checkVariablesWritten(element, variables));
        checkNames(definitions, contract.get());
    }

    private void checkExpressions(Element element, ExpressionCheck expressions) {
        for (Attr attribute : Xml.attributes(element)) {
            if (DELEGATES.contains(Xml.name(attribute))) {
                expressions.delegate(element, attribute.getValue());
            } else if (ExpressionCheck.isExpression(attribute.getValue())) {
                expressions.value(element, attribute.getValue());
            }
        }
        String text = Xml.ownText(element);
        if (ExpressionCheck.isExpression(text)) {
            expressions.value(element, text);
        } else if (Xml.is(element, "conditionExpression")) {
            findings.add(element, "conditionLiteral");
        }
    }

    private void checkVariablesWritten(Element element, Set<String> variables) {
        variablesWritten(element)
                .filter(name -> !variables.contains(name))
                .forEach(name -> findings.add(element, "variableUnknown", name));
    }

    /** Names of the variables that an element itself writes, beside what its delegate does. */
    static Stream<String> variablesWritten(Element element) {
        return Xml.attributes(element).stream()
                .filter(attribute -> VARIABLES_WRITTEN.contains(Xml.name(attribute))
                        || Xml.is(attribute, "target") && Xml.is(element, "out")
                        || Xml.is(attribute, "name")
                                && (Xml.is(element, "inputParameter") || Xml.is(element, "outputParameter")))
                .map(Attr::getValue);
    }

    private void checkNames(Element definitions, ProcessContract contract) {
        for (Element part : Xml.children(definitions)) {
            if (Xml.is(part, "message") && !contract.messages().contains(part.getAttribute("name"))) {
                findings.add(part, "messageUnknown", part.getAttribute("name"));
            }
            if (Xml.is(part, "error") && !contract.errors().contains(part.getAttribute("errorCode"))) {
                findings.add(part, "errorUnknown", part.getAttribute("errorCode"));
            }
            if (Xml.is(part, "escalation") && !contract.errors().contains(part.getAttribute("escalationCode"))) {
                findings.add(part, "errorUnknown", part.getAttribute("escalationCode"));
            }
        }
    }
}
