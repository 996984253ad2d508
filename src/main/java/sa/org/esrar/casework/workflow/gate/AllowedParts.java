package sa.org.esrar.casework.workflow.gate;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The parts of BPMN that we use. Everything else is refused by default, so that no feature of the engine comes in
 * unnoticed; the ones people will look for have a message of their own that says what to do instead.
 */
class AllowedParts {

    private static final Set<String> ELEMENTS = Set.of(
            // frame
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "childLaneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "categoryValueRef",
            // flow
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            // events
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "message",
            "errorEventDefinition",
            "error",
            "escalationEventDefinition",
            "escalation",
            "terminateEventDefinition",
            "linkEventDefinition",
            "source",
            "target",
            "compensateEventDefinition",
            // Camunda's extensions
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "value",
            "map",
            "entry",
            "in",
            "out",
            "executionListener",
            "taskListener",
            "field",
            "string",
            "expression",
            "failedJobRetryTimeCycle",
            "properties",
            "property");

    /** Elements with an answer of their own: local name to rule. */
    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "script",
            "script", "script",
            "connector", "connector",
            "connectorId", "connector",
            "formData", "generatedForm",
            "formProperty", "generatedForm",
            "signalEventDefinition", "signal",
            "conditionalEventDefinition", "conditional",
            "manualTask", "manualTask",
            "import", "foreignPart");

    /** Attributes with an answer of their own. */
    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "javaClass",
            "variableMappingClass", "javaClass",
            "topic", "externalTask",
            "resource", "script",
            "scriptFormat", "script",
            "formRef", "formRef",
            "formHandlerClass", "javaClass",
            "caseRef", "foreignPart");

    private final Findings findings;

    AllowedParts(Findings findings) {
        this.findings = findings;
    }

    void check(Element element) {
        String name = Xml.name(element);
        if ("BPMNDiagram".equals(name)) {
            return;
        }
        String uri = element.getNamespaceURI();
        if (uri != null && uri.contains("activiti")) {
            findings.add(element, "foreignPart", element.getNodeName());
            return;
        }
        if (!ELEMENTS.contains(name)) {
            findings.add(element, REFUSED_ELEMENTS.getOrDefault(name, "foreignPart"), element.getNodeName());
            return;
        }
        Xml.attributes(element).forEach(attribute -> checkAttribute(element, attribute));
        Xml.children(element).forEach(this::check);
    }

    private void checkAttribute(Element element, Attr attribute) {
        String name = Xml.name(attribute);
        String uri = attribute.getNamespaceURI();
        if (uri != null && uri.contains("activiti")) {
            findings.add(element, "foreignPart", attribute.getName());
        } else if (REFUSED_ATTRIBUTES.containsKey(name)) {
            findings.add(element, REFUSED_ATTRIBUTES.get(name), attribute.getName());
        } else if ("type".equals(name) && uri != null && uri.contains("camunda")) {
            findings.add(element, "external".equals(attribute.getValue()) ? "externalTask" : "foreignPart", name);
        } else if ("language".equals(name) || "expressionLanguage".equals(name) && !Xml.is(element, "definitions")) {
            findings.add(element, "script", attribute.getName());
        }
    }
}
