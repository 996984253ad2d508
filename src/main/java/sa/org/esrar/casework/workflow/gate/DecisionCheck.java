package sa.org.esrar.casework.workflow.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** One DMN file: a single decision, in FEEL alone. */
class DecisionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionCheck.class);

    private static final Set<String> LANGUAGE = Set.of("expressionLanguage", "typeLanguage");
    private static final Pattern EXTERNAL_FUNCTION = Pattern.compile("\\)\\s*external\\b");

    private final Findings findings;

    DecisionCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Element definitions) {
        List<Element> decisions = Xml.children(definitions, "decision");
        if (decisions.size() != 1) {
            findings.add("oneDecision");
            return;
        }
        Element decision = decisions.get(0);
        String id = decision.getAttribute("id");
        if (!findings.file().equals(id + ".dmn") || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.add(decision, "fileName", id);
        }
        if (!"P1825D".equals(Xml.attribute(decision, "historyTimeToLive"))) {
            findings.add(decision, "timeToLive");
        }
        if (Xml.attribute(decision, "versionTag").isBlank()) {
            findings.add(decision, "versionTag");
        }
        WiringCheck.requireArabicLabel(decision, findings);
        Xml.all(definitions).forEach(this::checkFeel);
        Xml.all(decision, "decisionTable").forEach(table -> tellWithoutCatchAll(id, table));
    }

    private void checkFeel(Element element) {
        Xml.attributes(element).stream()
                .filter(attribute -> LANGUAGE.contains(Xml.name(attribute)))
                .filter(attribute ->
                        !attribute.getValue().toLowerCase(Locale.ROOT).contains("feel"))
                .forEach(attribute -> findings.add(element, "feelOnly", attribute.getValue()));
        String text = Xml.ownText(element);
        if (ExpressionCheck.isExpression(text)
                || EXTERNAL_FUNCTION.matcher(text).find()) {
            findings.add(element, "feelOnly", text);
        }
    }

    private static void tellWithoutCatchAll(String id, Element table) {
        boolean catchesAll = Xml.children(table, "rule").stream()
                .anyMatch(rule -> Xml.children(rule, "inputEntry").stream()
                        .map(entry -> Xml.children(entry, "text").stream()
                                .map(Xml::ownText)
                                .findFirst()
                                .orElse(""))
                        .allMatch(text -> text.isEmpty() || "-".equals(text)));
        if (!catchesAll) {
            LOG.info("Decision {} has no rule for everything else: an input that no rule matches has no result", id);
        }
    }
}
