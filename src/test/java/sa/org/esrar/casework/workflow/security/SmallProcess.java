package sa.org.esrar.casework.workflow.security;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** One user task for {@code intake-officers}, as the deploy gate wants it: enough to attack. */
final class SmallProcess {

    static final String KEY = "small-work";

    private SmallProcess() {}

    /** So that the gate knows the process. */
    @Component
    static class Contract implements ProcessContract {

        @Override
        public String processId() {
            return KEY;
        }

        @Override
        public Set<String> variables() {
            return Set.of("caseNumber");
        }
    }

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

    /** More than staff groups have of this process: the guard has to hold also where a group may start a process. */
    static void allowStarting(ProcessEngine engine, String group) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization definition = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        definition.setGroupId(group);
        definition.setResource(Resources.PROCESS_DEFINITION);
        definition.setResourceId(KEY);
        definition.setPermissions(new Permission[] {
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.CREATE_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE
        });
        authorizations.saveAuthorization(definition);
        boolean startsOthers = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .resourceId("*")
                        .count()
                > 0;
        if (startsOthers) {
            return;
        }
        Authorization instance = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        instance.setGroupId(group);
        instance.setResource(Resources.PROCESS_INSTANCE);
        instance.setResourceId("*");
        instance.setPermissions(new Permission[] {ProcessInstancePermissions.CREATE});
        authorizations.saveAuthorization(instance);
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
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="http://esrar.org.sa/test">
                  <bpmn:process id="small-work" name="عمل صغير" isExecutable="true"
                      camunda:historyTimeToLive="P1825D" camunda:versionTag="1.0">
                    <bpmn:startEvent id="start_given" name="البداية"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="start_given" targetRef="userTask_do"/>
                    <bpmn:userTask id="userTask_do" name="عمل" camunda:candidateGroups="%s"
                        camunda:formKey="embedded:deployment:forms/small-work.html">
                      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="userTask_do" targetRef="end_done"/>
                    <bpmn:endEvent id="end_done" name="النهاية"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="diagram">
                    <bpmndi:BPMNPlane id="plane" bpmnElement="small-work">
                      <bpmndi:BPMNShape id="s1" bpmnElement="start_given">
                        <dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                      <bpmndi:BPMNShape id="s2" bpmnElement="userTask_do">
                        <dc:Bounds x="180" y="78" width="100" height="80"/></bpmndi:BPMNShape>
                      <bpmndi:BPMNShape id="s3" bpmnElement="end_done">
                        <dc:Bounds x="320" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                      <bpmndi:BPMNEdge id="e1" bpmnElement="f1">
                        <di:waypoint x="136" y="118"/><di:waypoint x="180" y="118"/></bpmndi:BPMNEdge>
                      <bpmndi:BPMNEdge id="e2" bpmnElement="f2">
                        <di:waypoint x="280" y="118"/><di:waypoint x="320" y="118"/></bpmndi:BPMNEdge>
                    </bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """
                .formatted(group);
    }
}
