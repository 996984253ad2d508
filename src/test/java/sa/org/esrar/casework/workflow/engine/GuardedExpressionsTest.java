package sa.org.esrar.casework.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.support.WithoutGate;

/** What an expression can reach once it is inside the engine, past the gate. */
@EngineTest
class GuardedExpressionsTest {

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${''.class}",
                "${caseNumber.class.name}",
                "${caseNumber['class']}",
                "${execution.class.classLoader}",
                "${execution.getClass()}",
                "${execution.processEngineServices.repositoryService.createDeployment()}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngine.runtimeService}",
                "${execution.getProcessEngine().getIdentityService()}",
                "${execution.bpmnModelInstance}",
                "${execution.setVariable('a', 1)}",
                "${execution.processInstance}",
                "${execution.commandContext}",
                "${trialLog.class}",
                "${trialLog.getClass().getClassLoader()}",
                "${trialLog.notes}",
                "${trialLog.note(caseNumber, execution).getClass()}",
                "${secretBean}",
                "${secretBean.toString()}",
                "${runtimeService}",
                "${dataSource.connection}",
                "${applicationContext}",
                "${caseNumber.repeat(1000000000)}",
                "${caseNumber.bytes}"
            })
    void anExpressionReachesNothingButWhatIsAllowed(String expression) {
        assertThatThrownBy(() -> run(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${caseNumber == execution.processBusinessKey}",
                "${trialLog.note(caseNumber, execution)}",
                "${caseNumber.startsWith('REQ')}",
                "${since.before(since)}"
            })
    void whatDiagramsNeedWorks(String expression) {
        run(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${numbers.class}",
                "${numbers.getClass()}",
                "${numbers['class']}",
                "${facts.class}",
                "${facts['getClass']}",
                "${facts.getClass()}",
                "${facts.put('a', 1)}",
                "${numbers.clear()}"
            })
    void aCollectionOrATableOfResultsLeadsNowhereEither(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasStackTraceContaining("may not reach");
    }

    @Test
    void aCollectionCanBeLookedInto() {
        assertThat(evaluate("${numbers.size() == 2 and numbers[0] == 1 and facts.granted}"))
                .isEqualTo(true);
    }

    @Test
    void noScriptRunsEvenInAnOldDeployment() {
        WithoutGate.deploy(
                engine,
                Map.of(
                        "script.bpmn",
                        process(
                                "script",
                                "<scriptTask id=\"t\" scriptFormat=\"javascript\"><script>1</script></scriptTask>")));
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("script"))
                .hasStackTraceContaining("scripts do not run here");
    }

    @Test
    void whatIsNotUsedIsOff() {
        assertThatThrownBy(() ->
                        engine.getTaskService().saveTask(engine.getTaskService().newTask()))
                .isInstanceOf(ProcessEngineException.class);
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
    }

    @Test
    void aTaskQueryCannotEvaluateExpressions() {
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${secretBean.toString()}")
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    private Object evaluate(String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JuelExpressionManager manager = (JuelExpressionManager) configuration.getExpressionManager();
        return configuration.getCommandExecutorTxRequired().execute(command -> manager.toElProvider()
                .createExpression(expression)
                .getValue(Variables.createVariables()
                        .putValue("numbers", List.of(1, 2))
                        .putValue("facts", Map.of("granted", true))
                        .asVariableContext()));
    }

    private ProcessInstance run(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
        WithoutGate.deploy(
                engine,
                Map.of(
                        "attack.bpmn",
                        process("attack", "<serviceTask id=\"t\" camunda:expression=\"" + escaped + "\"/>")));
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "attack", "REQ-1448-000001", Map.of("caseNumber", "REQ-1448-000001", "since", new Date()));
    }

    private static String process(String id, String task) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/>%s<sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                  </process>
                </definitions>
                """
                .formatted(id, task);
    }
}
