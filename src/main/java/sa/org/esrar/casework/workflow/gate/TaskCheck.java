package sa.org.esrar.casework.workflow.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the tasks of a process need: a form and people, a delegate, a decision, another process. */
class TaskCheck {

    private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:(forms/[A-Za-z0-9-]+\\.html)");

    private final Vocabulary vocabulary;
    private final Bundle bundle;
    private final Findings findings;

    TaskCheck(Vocabulary vocabulary, Bundle bundle, Findings findings) {
        this.vocabulary = vocabulary;
        this.bundle = bundle;
        this.findings = findings;
    }

    void check(Element process) {
        Xml.all(process).forEach(element -> {
            switch (Xml.name(element)) {
                case "userTask" -> checkUserTask(element);
                case "startEvent" -> checkStart(element);
                case "serviceTask", "sendTask" -> checkServiceTask(element);
                case "businessRuleTask" -> checkDecision(element);
                case "callActivity" -> checkCall(element);
                default -> {
                    // Nothing of its own to check.
                }
            }
        });
    }

    private void checkUserTask(Element task) {
        checkForm(task, Xml.attribute(task, "formKey"));
        if (Xml.attribute(task, "candidateGroups").isBlank()
                && Xml.attribute(task, "assignee").isBlank()) {
            findings.add(task, "nobody");
        }
    }

    private void checkStart(Element start) {
        String key = Xml.attribute(start, "formKey");
        if (!key.isEmpty()) {
            checkForm(start, key);
        }
    }

    private void checkForm(Element element, String key) {
        Matcher form = FORM_KEY.matcher(key);
        if (!form.matches()) {
            findings.add(element, "formKey", key);
        } else if (!bundle.files().contains(form.group(1))) {
            findings.add(element, "formMissing", form.group(1));
        }
    }

    private void checkServiceTask(Element task) {
        if (Xml.attribute(task, "delegateExpression").isEmpty()
                && Xml.attribute(task, "expression").isEmpty()) {
            findings.add(task, "noDelegate");
        }
    }

    private void checkDecision(Element task) {
        String decision = Xml.attribute(task, "decisionRef");
        if (decision.isEmpty()) {
            checkServiceTask(task);
            return;
        }
        checkBinding(task, "decisionRefBinding", "decisionRefVersionTag");
        if (!bundle.decisions().contains(decision) && !vocabulary.isDecisionDeployed(decision)) {
            findings.add(task, "decisionMissing", decision);
        }
    }

    private void checkCall(Element call) {
        String called = call.getAttribute("calledElement");
        checkBinding(call, "calledElementBinding", "calledElementVersionTag");
        // A process that a module carries arrives with the application, even when the two call each other.
        if (!bundle.processes().contains(called)
                && vocabulary.contract(called).isEmpty()
                && !vocabulary.isProcessDeployed(called)) {
            findings.add(call, "processMissing", called);
        }
    }

    private void checkBinding(Element element, String attribute, String tagAttribute) {
        String binding = Xml.attribute(element, attribute);
        boolean tagged = "versionTag".equals(binding)
                && !Xml.attribute(element, tagAttribute).isBlank();
        if (!binding.isEmpty() && !"latest".equals(binding) && !tagged) {
            findings.add(element, "binding", binding);
        }
    }
}
