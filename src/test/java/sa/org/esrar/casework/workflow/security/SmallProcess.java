package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One user task for {@code intake-officers}, as the deploy gate wants it: enough to attack. */
final class SmallProcess {

    static final String KEY = "small-work";

    private SmallProcess() {}

    static void deploy(ProcessEngine engine) {
        deploy(engine, "intake-officers");
    }

    static void deploy(ProcessEngine engine, String group) {
        engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .addString(KEY + ".bpmn", bpmn(group))
                .addString("forms/small-work.html", "<form role=\"form\"></form>")
                .deploy();
    }

    /** Starts a case's process and gives its one open task. */
    static Task start(ProcessEngine engine, String caseNumber) {
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(KEY, caseNumber);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    static String bpmn(String group) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://esrar.org.sa/test">
                  <bpmn:process id="small-work" name="عمل صغير" isExecutable="true"
                      camunda:historyTimeToLive="P1825D" camunda:versionTag="1.0">
                    <bpmn:startEvent id="start_given"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="start_given" targetRef="userTask_do"/>
                    <bpmn:userTask id="userTask_do" name="عمل" camunda:candidateGroups="%s"
                        camunda:formKey="embedded:deployment:forms/small-work.html">
                      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="userTask_do" targetRef="end_done"/>
                    <bpmn:endEvent id="end_done"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(group);
    }
}
