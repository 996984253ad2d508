package sa.org.esrar.casework.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** Every kind of way round a gate, each in a diagram that breaks nothing else. */
class PromisesTest {

    private static final String OPEN = "${gate.isOpen(caseNumber)}";
    private static final Promise PAID = new Promise(
            "trial.promise",
            Set.of("userTask_pay", "payDelegate", "agreements.seal"),
            Set.of(OPEN),
            Set.of("userTask_decide", "${adoptDelegate}"));

    private static final String PAY = node("userTask", "userTask_pay", "الصرف")
            + node("serviceTask", "serviceTask_pay", "إشعار", "camunda:delegateExpression='${payDelegate}'")
            + flow("userTask_pay", "serviceTask_pay")
            + node("endEvent", "end_paid", "صُرف", "camunda:x='${agreements.seal(1)}'")
            + flow("serviceTask_pay", "end_paid");
    private static final String START = node("startEvent", "start_claim", "ورد طلب");
    private static final String GATE = node("exclusiveGateway", "gateway_mayPay", "هل يُصرف؟", "default='flow_no'")
            + "<bpmn:sequenceFlow id='flow_no' name='لا' sourceRef='gateway_mayPay' targetRef='end_no'/>"
            + node("endEvent", "end_no", "لا");
    private static final String KEPT =
            START + flow("start_claim", "gateway_mayPay") + GATE + flow("gateway_mayPay", "userTask_pay", OPEN) + PAY;

    @Test
    void aDiagramWhoseEveryRoutePassesTheGateIsLetThrough() {
        assertThat(check(KEPT)).isEmpty();
    }

    @Test
    void theRefusalNamesTheRouteFromTheStartByIdsAndLabels() {
        Finding finding = check(
                        KEPT + node("startEvent", "message_harmFound", "ثبت ضرر")
                                + flow("message_harmFound", "userTask_look")
                                + node("userTask", "userTask_look", "مراجعة")
                                + "<bpmn:sequenceFlow id='flow_quick' name='مستعجل' sourceRef='userTask_look' targetRef='userTask_pay'/>")
                .get(0);
        assertThat(finding.rule()).isEqualTo("promiseBroken");
        assertThat(finding.elementId()).isEqualTo("userTask_pay");
        assertThat(finding.label()).isEqualTo("الصرف");
        assertThat(finding.arguments()[1])
                .isEqualTo("message_harmFound «ثبت ضرر» › userTask_look «مراجعة» › flow_quick «مستعجل» › userTask_pay"
                        + " «الصرف»");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysRound")
    void aWayRoundIsRefused(String way, String body, String last) {
        assertThat(check(body)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("promiseBroken");
            assertThat((String) finding.arguments()[1])
                    .contains(last)
                    .containsPattern("(userTask|serviceTask|end)_pa[yi]d?[^›]*$");
        });
    }

    static Stream<Arguments> waysRound() {
        String decide = node("userTask", "userTask_decide", "القرار");
        return Stream.of(
                arguments(
                        "a second arrow without a condition",
                        KEPT + flow("start_claim", "userTask_pay"),
                        "start_claim"),
                arguments(
                        "a condition that is another", KEPT.replace(OPEN, "${gate.isOpen('CPN-1')}"), "gateway_mayPay"),
                arguments(
                        "a condition that asks for less",
                        KEPT.replace(OPEN, "${gate.isOpen(caseNumber) || true}"),
                        "gateway_mayPay"),
                arguments(
                        "a condition on the default arrow",
                        KEPT.replace("default='flow_no'", "default='flow_gateway_mayPay_userTask_pay'"),
                        "gateway_mayPay"),
                arguments(
                        "a parallel gateway, which asks nothing",
                        KEPT.replace("exclusiveGateway", "parallelGateway"),
                        "gateway_mayPay"),
                arguments(
                        "an event-based gateway, which asks nothing",
                        KEPT.replace("exclusiveGateway", "eventBasedGateway"),
                        "gateway_mayPay"),
                arguments(
                        "one of two parallel branches",
                        KEPT
                                + node("parallelGateway", "gateway_both", "")
                                + flow("start_claim", "gateway_both")
                                + flow("gateway_both", "gateway_mayPay")
                                + flow("gateway_both", "serviceTask_pay"),
                        "gateway_both"),
                arguments(
                        "a boundary event",
                        KEPT
                                + node("userTask", "userTask_look", "مراجعة")
                                + flow("start_claim", "userTask_look")
                                + boundary("timer_due", "userTask_look")
                                + flow("timer_due", "userTask_pay"),
                        "userTask_look «مراجعة» › timer_due"),
                arguments(
                        "a boundary event of a decision, which leaves it undone",
                        START
                                + decide
                                + flow("start_claim", "userTask_decide")
                                + flow("userTask_decide", "userTask_pay")
                                + PAY
                                + boundary("error_failed", "userTask_decide")
                                + flow("error_failed", "userTask_pay"),
                        "userTask_decide «القرار» › error_failed"),
                arguments(
                        "an error that ends the sub-process before its gate",
                        START
                                + flow("start_claim", "subProcess_decide")
                                + scope(
                                        "subProcess",
                                        "subProcess_decide",
                                        "",
                                        node("startEvent", "start_decide", "بدأ")
                                                + flow("start_decide", "error_end")
                                                + node("endEvent", "error_end", "خطأ"))
                                + flow("subProcess_decide", "userTask_pay")
                                + PAY,
                        "error_end"),
                arguments(
                        "an event sub-process of the process",
                        KEPT
                                + scope(
                                        "subProcess",
                                        "subProcess_quick",
                                        "triggeredByEvent='true'",
                                        node("startEvent", "message_quick", "استعجال")
                                                + flow("message_quick", "serviceTask_paid")
                                                + node(
                                                        "serviceTask",
                                                        "serviceTask_paid",
                                                        "صرف",
                                                        "camunda:delegateExpression='${payDelegate}'")),
                        "subProcess_quick"),
                arguments(
                        "an event sub-process inside a sub-process, which ends it",
                        START
                                + flow("start_claim", "subProcess_decide")
                                + scope(
                                        "subProcess",
                                        "subProcess_decide",
                                        "",
                                        node("startEvent", "start_decide", "بدأ")
                                                + flow("start_decide", "userTask_decide")
                                                + decide
                                                + scope(
                                                        "subProcess",
                                                        "subProcess_late",
                                                        "triggeredByEvent='true'",
                                                        node("startEvent", "timer_late", "تأخر")
                                                                + flow("timer_late", "end_late")
                                                                + node("endEvent", "end_late", "انتهى")))
                                + flow("subProcess_decide", "userTask_pay")
                                + PAY,
                        "timer_late"),
                arguments(
                        "a nested sub-process",
                        START
                                + flow("start_claim", "subProcess_outer")
                                + scope(
                                        "subProcess",
                                        "subProcess_outer",
                                        "",
                                        node("startEvent", "start_outer", "بدأ")
                                                + flow("start_outer", "subProcess_inner")
                                                + scope(
                                                        "subProcess",
                                                        "subProcess_inner",
                                                        "",
                                                        node("startEvent", "start_inner", "بدأ")
                                                                + flow("start_inner", "userTask_pay")
                                                                + PAY)),
                        "start_inner"),
                arguments(
                        "a link",
                        KEPT
                                + node(
                                        "intermediateThrowEvent",
                                        "link_quick",
                                        "إلى الصرف",
                                        "",
                                        "<bpmn:linkEventDefinition name='pay'/>")
                                + flow("start_claim", "link_quick")
                                + node(
                                        "intermediateCatchEvent",
                                        "link_pay",
                                        "الصرف",
                                        "",
                                        "<bpmn:linkEventDefinition name='pay'/>")
                                + flow("link_pay", "userTask_pay"),
                        "link_quick «إلى الصرف» › link_pay"),
                arguments(
                        "another start",
                        KEPT + node("startEvent", "timer_yearly", "كل سنة") + flow("timer_yearly", "userTask_pay"),
                        "timer_yearly"),
                arguments(
                        "a call activity, and on",
                        KEPT
                                + node("callActivity", "callActivity_other", "غيره", "calledElement='other'")
                                + flow("start_claim", "callActivity_other")
                                + flow("callActivity_other", "userTask_pay"),
                        "callActivity_other"),
                arguments(
                        "a decision by each of several, who may be none",
                        START
                                + node(
                                        "userTask",
                                        "userTask_decide",
                                        "القرار",
                                        "",
                                        "<bpmn:multiInstanceLoopCharacteristics/>")
                                + flow("start_claim", "userTask_decide")
                                + flow("userTask_decide", "userTask_pay")
                                + PAY,
                        "userTask_decide"),
                arguments(
                        "a repeated sub-process, which may be repeated for nobody",
                        START
                                + flow("start_claim", "subProcess_decide")
                                + scope(
                                        "subProcess",
                                        "subProcess_decide",
                                        "",
                                        "<bpmn:multiInstanceLoopCharacteristics/>"
                                                + node("startEvent", "start_decide", "بدأ")
                                                + flow("start_decide", "userTask_decide") + decide)
                                + flow("subProcess_decide", "userTask_pay")
                                + PAY,
                        "subProcess_decide"),
                arguments(
                        "another service task that does the same",
                        KEPT
                                + node(
                                        "serviceTask",
                                        "serviceTask_paid",
                                        "خطوة",
                                        "camunda:delegateExpression='${payDelegate}'")
                                + flow("start_claim", "serviceTask_paid"),
                        "serviceTask_paid"),
                arguments(
                        "an expression that calls the same service",
                        KEPT
                                + node(
                                        "serviceTask",
                                        "serviceTask_paid",
                                        "خطوة",
                                        "camunda:expression='${agreements.seal(caseNumber)}'")
                                + flow("start_claim", "serviceTask_paid"),
                        "serviceTask_paid"),
                arguments(
                        "a listener that does the same",
                        KEPT
                                + node(
                                        "userTask",
                                        "userTask_paid",
                                        "خطوة",
                                        "",
                                        "<bpmn:extensionElements><camunda:executionListener delegateExpression='${payDelegate}'/>"
                                                + "</bpmn:extensionElements>")
                                + flow("start_claim", "userTask_paid"),
                        "userTask_paid"),
                arguments(
                        "what undoes an activity",
                        KEPT + node("userTask", "userTask_look", "مراجعة") + flow("start_claim", "userTask_look")
                                + boundary("compensation_look", "userTask_look")
                                + node(
                                        "serviceTask",
                                        "serviceTask_paid",
                                        "خطوة",
                                        "isForCompensation='true' camunda:delegateExpression='${payDelegate}'")
                                + "<bpmn:association id='a' sourceRef='compensation_look' targetRef='serviceTask_paid'/>",
                        "compensation_look"));
    }

    @Test
    void aGateThatEveryRoutePassesLetsThroughWhereverItStands() {
        String decide = node("userTask", "userTask_decide", "القرار");
        String inside = START
                + flow("start_claim", "subProcess_decide")
                + scope(
                        "subProcess",
                        "subProcess_decide",
                        "",
                        node("startEvent", "start_decide", "بدأ")
                                + flow("start_decide", "userTask_decide")
                                + decide
                                + flow("userTask_decide", "end_decided")
                                + node("endEvent", "end_decided", "تقرر"))
                + flow("subProcess_decide", "userTask_pay")
                + PAY;
        assertThat(check(inside)).isEmpty();
        // A loop back before the gate, and a delegate as the gate.
        assertThat(check(KEPT + flow("userTask_pay", "gateway_mayPay"))).isEmpty();
        assertThat(check(START
                        + node(
                                "serviceTask",
                                "serviceTask_adopt",
                                "اعتماد",
                                "camunda:delegateExpression='${adoptDelegate}'")
                        + flow("start_claim", "serviceTask_adopt")
                        + flow("serviceTask_adopt", "userTask_pay")
                        + PAY))
                .isEmpty();
        // A boundary event behind the gate.
        assertThat(check(KEPT + boundary("timer_due", "userTask_pay") + flow("timer_due", "serviceTask_pay")))
                .isEmpty();
    }

    @Test
    void aStepThatTheDiagramLacksIsRefusedSoThatNoneSlipsAwayByAnotherName() {
        assertThat(check(KEPT.replace("userTask_pay", "userTask_transfer")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("promiseStepMissing");
                    assertThat(finding.arguments()[0]).isEqualTo("userTask_pay");
                });
    }

    @Test
    void aGuardedStepStandsInNoOtherDiagram() {
        String called = START
                + node("userTask", "userTask_pay", "الصرف")
                + flow("start_claim", "userTask_pay")
                + node("startEvent", "start_other", "x");
        assertThat(check("other-process", called)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("promiseElsewhere");
            assertThat(finding.elementId()).isEqualTo("userTask_pay");
            assertThat(finding.arguments()[0]).isEqualTo("trial-run");
        });
        // An event is only called so.
        assertThat(check("other-process", node("startEvent", "userTask_pay", "x")))
                .isEmpty();
    }

    /** The condition would be asked for another case, and hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='caseNumber'>CPN-1"
                        + "</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>",
                "<bpmn:multiInstanceLoopCharacteristics camunda:elementVariable='caseNumber'/>"
            })
    void whatTheConditionAsksForIsWrittenByNoDiagram(String inside) {
        assertThat(check(KEPT + node("userTask", "userTask_look", "مراجعة", "", inside)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("promiseForged");
                    assertThat(finding.elementId()).isEqualTo("userTask_look");
                    assertThat(finding.arguments()[0]).isEqualTo("caseNumber");
                });
    }

    @Test
    void aPromiseOfNothingIsNone() {
        assertThatThrownBy(() -> new Promise("x", Set.of("userTask_pay"), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Promise.onlyAfter("x", Set.of("userTask_pay"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Speed of the issue: a diagram of 200 elements in less than a second. */
    @Test
    void aDiagramOfTwoHundredElementsIsWalkedInLessThanASecond() {
        StringBuilder body = new StringBuilder(KEPT);
        String before = "start_claim";
        for (int i = 0; i < 70; i++) {
            String task = "userTask_step" + i;
            body.append(node("userTask", task, "خطوة"))
                    .append(boundary("timer_due" + i, task))
                    .append(node("exclusiveGateway", "gateway_step" + i, "هل؟"))
                    .append(flow(before, task))
                    .append(flow(task, "gateway_step" + i))
                    .append(flow("gateway_step" + i, "userTask_step" + i / 2))
                    .append(flow("timer_due" + i, "end_no"));
            before = "gateway_step" + i;
        }
        body.append(flow(before, "gateway_mayPay"));
        // The time of this thread alone, however much else the machine has to do.
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        long begun = time.getCurrentThreadCpuTime();
        assertThat(check(body.toString())).isEmpty();
        assertThat(check(body + flow(before, "userTask_pay"))).hasSize(1);
        assertThat(Duration.ofNanos(time.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private static List<Finding> check(String body) {
        return check("trial-run", body);
    }

    private static List<Finding> check(String process, String body) {
        Findings findings = new Findings(process + ".bpmn");
        new PromiseCheck(new Promising(), findings).check(process(process, body));
        return findings.list();
    }

    private static Element process(String id, String body) {
        String xml = "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><bpmn:process id='" + id + "'>" + body
                + "</bpmn:process></bpmn:definitions>";
        try {
            Element root = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            return Xml.children(root, "process").get(0);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private static String node(String kind, String id, String label) {
        return node(kind, id, label, "", "");
    }

    private static String node(String kind, String id, String label, String attributes) {
        return node(kind, id, label, attributes, "");
    }

    private static String node(String kind, String id, String label, String attributes, String inside) {
        return "<bpmn:" + kind + " id='" + id + "' name='" + label + "' " + attributes + ">" + inside + "</bpmn:" + kind
                + ">";
    }

    private static String scope(String kind, String id, String attributes, String inside) {
        return node(kind, id, "مرحلة", attributes, inside);
    }

    private static String boundary(String id, String attachedTo) {
        return node("boundaryEvent", id, "حلّ الموعد", "attachedToRef='" + attachedTo + "'");
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id='flow_" + from + "_" + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    private static String flow(String from, String to, String condition) {
        return "<bpmn:sequenceFlow id='flow_" + from + "_" + to + "' sourceRef='" + from + "' targetRef='" + to
                + "'><bpmn:conditionExpression>" + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    /** One contract with the one promise. */
    private static final class Promising extends NoVocabulary {

        @Override
        public List<ProcessContract> contracts() {
            return List.of(new TrialContract() {
                @Override
                public List<Promise> promises() {
                    return List.of(PAID);
                }
            });
        }
    }
}
