package sa.org.esrar.casework.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static sa.org.esrar.casework.workflow.gate.TrialFiles.DECISION;
import static sa.org.esrar.casework.workflow.gate.TrialFiles.FORM;
import static sa.org.esrar.casework.workflow.gate.TrialFiles.PROCESS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.workflow.ProcessContract;

/** Each rule of the gate, by breaking it in a process that otherwise keeps them all. */
class DeploymentCheckTest {

    private static final String TASK_KEY = "camunda:formKey=\"embedded:deployment:forms/checkTrial.html\"";
    private static final String GROUPS = "camunda:candidateGroups=\"intake-officers\"";
    private static final String CONDITION = "${rating == 'GOOD'}";
    private static final String WARN = "camunda:delegateExpression=\"${warnTrialDelegate}\"";
    private static final String NOTE = "${trialLog.note(caseNumber, execution)}";

    private final DeploymentCheck check = new DeploymentCheck(new TrialVocabulary());

    @Test
    void lettingThroughWhatKeepsEveryRule() {
        assertThat(check.check(TrialFiles.good())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("broken")
    void refusesWithTheElementNamed(String rule, String element, String before, String after) {
        assertThat(check.check(TrialFiles.with(PROCESS, before, after))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.elementId()).isEqualTo(element);
        });
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                // who runs code
                arguments("javaClass", "serviceTask_warnTrial", WARN, "camunda:class=\"java.lang.Thread\""),
                arguments(
                        "script",
                        "userTask_checkTrial",
                        "camunda:dueDate=\"${deadlines.answerDue(caseNumber)}\">",
                        "><bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script"
                                + " scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener></bpmn:extensionElements>"),
                arguments(
                        "javaClass",
                        "userTask_checkTrial",
                        "camunda:dueDate=\"${deadlines.answerDue(caseNumber)}\">",
                        "><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\"/>"
                                + "</bpmn:extensionElements>"),
                arguments(
                        "connector",
                        "serviceTask_warnTrial",
                        WARN + " camunda:asyncBefore=\"true\">",
                        "><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId>"
                                + "</camunda:connector></bpmn:extensionElements>"),
                arguments(
                        "externalTask", "serviceTask_warnTrial", WARN, "camunda:type=\"external\" camunda:topic=\"t\""),
                arguments("foreignPart", "serviceTask_warnTrial", WARN, "camunda:type=\"shell\""),
                arguments("noDelegate", "serviceTask_warnTrial", WARN, ""),
                arguments("delegateUnknown", "serviceTask_warnTrial", "${warnTrialDelegate}", "${dataSource}"),
                arguments("delegateOnly", "serviceTask_warnTrial", "${warnTrialDelegate}", "${trialLog.note(1, 2)}"),
                arguments(
                        "script",
                        "flow_toPassed",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">"),
                // a part hidden behind another namespace, as the engine's parser would still see it
                arguments(
                        "script",
                        "trial-run",
                        "<bpmn:endEvent id=\"end_trialPassed\"",
                        "<x:scriptTask xmlns:x=\"urn:x\"/><bpmn:endEvent id=\"end_trialPassed\""),
                arguments(
                        "foreignPart",
                        "serviceTask_warnTrial",
                        WARN,
                        "xmlns:a=\"http://activiti.org/bpmn\" a:delegateExpression=\"${x}\""),
                arguments("signal", "message_trialWithdrawn", "messageEventDefinition", "signalEventDefinition"),
                // expressions
                arguments("expressionChain", "flow_toPassed", CONDITION, "${''.getClass().forName('x')}"),
                arguments("expressionProperty", "flow_toPassed", CONDITION, "${rating.class}"),
                arguments("expressionBracket", "flow_toPassed", CONDITION, "${rating['class']}"),
                arguments("expressionFunction", "flow_toPassed", CONDITION, "${now()}"),
                arguments("expressionNameUnknown", "flow_toPassed", CONDITION, "${ratng == 'GOOD'}"),
                arguments("expressionNameUnknown", "flow_toPassed", CONDITION, "${execution == null}"),
                arguments("expressionMalformed", "flow_toPassed", CONDITION, "${rating == }"),
                arguments("conditionLiteral", "flow_toPassed", CONDITION, "true"),
                arguments("expressionBeanUnknown", "flow_toPassed", CONDITION, "${dataSource.close()}"),
                arguments(
                        "expressionBeanUnknown", "flow_toPassed", CONDITION, "${warnTrialDelegate.execute(execution)}"),
                arguments("expressionBeanUnknown", "flow_toPassed", CONDITION, "${execution.setVariable('a', 1)}"),
                arguments("expressionMethodUnknown", "flow_toPassed", CONDITION, "${trialLog.nothing()}"),
                arguments("expressionMethodUnknown", "flow_toPassed", CONDITION, "${trialLog.getClass()}"),
                arguments("expressionChain", "flow_toPassed", CONDITION, "${trialLog.note(1,2).getClass().forName(1)}"),
                arguments("expressionProperty", "serviceTask_repeatTrial", NOTE, "${execution.processEngineServices}"),
                arguments(
                        "expressionChain",
                        "serviceTask_repeatTrial",
                        NOTE,
                        "${trialLog.note(1, execution.processEngine.getRuntimeService())}"),
                arguments("expressionNameUnknown", "userTask_checkTrial", "مراجعة التجربة", "${applicantName}"),
                arguments("expressionNameUnknown", "userTask_checkTrial", "intake-officers", "${groupOf}"),
                arguments(
                        "expressionBeanUnknown",
                        "timer_trialDue",
                        "${deadlines.answerDue(execution.processBusinessKey)}",
                        "${runtimeService.suspend(1)}"),
                arguments("expressionNameUnknown", "trial-run", "C6: إجراء لاختبار الأدوات.", "${x}"),
                // people and forms
                arguments("nobody", "userTask_checkTrial", GROUPS, ""),
                arguments("formKey", "userTask_checkTrial", TASK_KEY, ""),
                arguments("formKey", "userTask_checkTrial", TASK_KEY, "camunda:formKey=\"embedded:app:x.html\""),
                arguments("formMissing", "userTask_checkTrial", "forms/checkTrial.html", "forms/other.html"),
                arguments("formRef", "userTask_checkTrial", TASK_KEY, TASK_KEY + " camunda:formRef=\"x\""),
                arguments(
                        "formMissing",
                        "start_trialBegun",
                        "<bpmn:startEvent id=\"start_trialBegun\"",
                        "<bpmn:startEvent camunda:formKey=\"embedded:deployment:forms/s.html\" id=\"start_trialBegun\""),
                // what it refers to
                arguments("decisionMissing", "businessRuleTask_rateTrial", "\"trial-rating\"", "\"no-such\""),
                arguments(
                        "binding",
                        "businessRuleTask_rateTrial",
                        "camunda:decisionRef=",
                        "camunda:decisionRefBinding=\"deployment\" camunda:decisionRef="),
                arguments("messageUnknown", "message_def_trialWithdrawn", "trial.withdrawn", "trial.unheard"),
                arguments(
                        "errorUnknown",
                        "error_x",
                        "<bpmn:message id",
                        "<bpmn:error id=\"error_x\" errorCode=\"x.y\"/><bpmn:message id"),
                arguments(
                        "variableUnknown",
                        "businessRuleTask_rateTrial",
                        "resultVariable=\"rating\"",
                        "resultVariable=\"x\""),
                arguments(
                        "processMissing",
                        "callActivity_other",
                        "<bpmn:endEvent id=\"end_trialPassed\"",
                        "<bpmn:callActivity id=\"callActivity_other\" name=\"غيره\" calledElement=\"no-such\"/>"
                                + "<bpmn:endEvent id=\"end_trialPassed\""),
                // conventions
                arguments("noContract", "trial-walk", "trial-run", "trial-walk"),
                arguments("fileName", "trial-walk", "trial-run", "trial-walk"),
                arguments("executable", "trial-run", "isExecutable=\"true\"", "isExecutable=\"false\""),
                arguments("timeToLive", "trial-run", "P1825D", "P30D"),
                arguments("versionTag", "trial-run", "camunda:versionTag=\"1.0\"", ""),
                arguments("elementId", "Task_0x1", "userTask_checkTrial", "Task_0x1"),
                arguments("elementId", "userTask_due", "timer_trialDue", "userTask_due"),
                arguments("label", "userTask_checkTrial", "name=\"مراجعة التجربة\"", "name=\"Check\""),
                arguments("label", "flow_toPassed", "name=\"نعم\"", ""),
                arguments("label", "gateway_isGood", "name=\"هل نجحت؟\"", ""),
                arguments("connection", "userTask_checkTrial", "<bpmn:incoming>flow_toCheck</bpmn:incoming>", ""),
                arguments("notDrawn", "end_trialPassed", "bpmnElement=\"end_trialPassed\"", "bpmnElement=\"x\""),
                arguments("notDrawn", "flow_toPassed", "bpmnElement=\"flow_toPassed\"", "bpmnElement=\"x\""),
                arguments(
                        "generatedForm",
                        "start_trialBegun",
                        "<bpmn:outgoing>flow_toCheck</bpmn:outgoing>",
                        "<bpmn:extensionElements><camunda:formData/></bpmn:extensionElements>"
                                + "<bpmn:outgoing>flow_toCheck</bpmn:outgoing>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${rating == 'GOOD' && points > 3}",
                "${not empty rating ? true : points >= 5}",
                "${execution.businessKey == caseNumber}",
                "${trialLog.note(execution.businessKey, execution) == 'a'}",
                "${deadlines.answerDue(caseNumber) != null}"
            })
    void letsThroughTheExpressionsThatDiagramsNeed(String expression) {
        String xml = expression.replace("&", "&amp;").replace(">", "&gt;");
        assertThat(check.check(TrialFiles.with(PROCESS, CONDITION, xml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<inputExpression id=\"expression_points\" expressionLanguage=\"juel\" typeRef=\"integer\">",
                "<inputExpression id=\"expression_points\" expressionLanguage=\"javascript\" typeRef=\"integer\">"
            })
    void decisionsSpeakFeelAlone(String input) {
        assertThat(check.check(TrialFiles.with(
                        DECISION, "<inputExpression id=\"expression_points\" typeRef=\"integer\">", input)))
                .extracting(Finding::rule)
                .contains("feelOnly");
    }

    @Test
    void decisionsHoldNoExpressionsOfDiagramsAndNoOutsideFunctions() {
        for (String text : List.of("${execution}", "function(a) external {java: {class: \"java.lang.Math\"}}")) {
            assertThat(check.check(TrialFiles.with(DECISION, "<text>-</text>", "<text>" + text + "</text>")))
                    .extracting(Finding::rule)
                    .contains("feelOnly");
        }
    }

    @Test
    void aDecisionDeployedAloneMeetsTheSameGate() {
        byte[] table =
                TrialFiles.with(DECISION, "camunda:versionTag=\"1.0\"", "").get(DECISION);
        assertThat(check.check(Map.of(DECISION, table)))
                .extracting(Finding::rule)
                .containsExactly("versionTag");
        assertThat(check.check(Map.of("other.dmn", TrialFiles.good().get(DECISION))))
                .extracting(Finding::rule)
                .containsExactly("fileName");
    }

    @Test
    void aFormAloneIsRefusedAndAFormWritesNoVariables() {
        assertThat(check.check(Map.of(FORM, TrialFiles.good().get(FORM))))
                .extracting(Finding::rule)
                .containsExactly("formAlone");
        assertThat(check.check(TrialFiles.with(FORM, "name=\"points\"", "cam-variable-name=\"points\"")))
                .extracting(Finding::rule)
                .containsExactly("formVariable");
        assertThat(check.check(TrialFiles.with(FORM, "<form role", "<script src=\"//x/y.js\"></script><form role")))
                .extracting(Finding::rule)
                .containsExactly("formScript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"case.cmmn", "run.groovy", "x.form", "folder/trial-run.bpmn", "forms/../x.html", "a.bpmn20.xml"})
    void otherKindsOfFilesAreRefused(String name) {
        Map<String, byte[]> files = TrialFiles.good();
        files.put(name, new byte[] {1});
        assertThat(check.check(files)).extracting(Finding::rule).containsExactly("fileKind");
    }

    @Test
    void documentTypesAndExternalEntitiesAreRefused() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>";
        assertThat(check.check(Map.of("x.bpmn", entity.getBytes(StandardCharsets.UTF_8))))
                .extracting(Finding::rule)
                .containsExactly("notXml");
    }

    @Test
    void oneFileHoldsOneProcess() {
        assertThat(check.check(TrialFiles.with(
                        PROCESS,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\"/>")))
                .extracting(Finding::rule)
                .containsExactly("oneProcess");
    }

    private static final class TrialVocabulary implements Vocabulary {

        @Override
        public Set<String> services() {
            return Set.of("deadlines", "trialLog");
        }

        @Override
        public Set<String> delegates() {
            return Set.of("warnTrialDelegate");
        }

        @Override
        public boolean hasMethod(String service, String method, int arguments) {
            return "answerDue".equals(method) && arguments == 1 || "note".equals(method) && arguments == 2;
        }

        @Override
        public List<ProcessContract> contracts() {
            return List.of(new TrialContract());
        }

        @Override
        public boolean isProcessDeployed(String processId) {
            return false;
        }

        @Override
        public boolean isDecisionDeployed(String decisionId) {
            return false;
        }
    }
}
