package sa.org.esrar.casework.workflow.security;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Every user task of every diagram asks, as it is made, who is excluded from its case, and once it is over nobody needs to
 * attend to it; no diagram can forget it.
 */
@Component
class ExclusionListeners extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ExclusionDoors> doors;
    private final ObjectProvider<UnattendedTasks> unattended;

    // Providers: the engine is configured before the services that the listeners use.
    ExclusionListeners(ObjectProvider<ExclusionDoors> doors, ObjectProvider<UnattendedTasks> unattended) {
        this.doors = doors;
        this.unattended = unattended;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, ExclusionListeners.this::shut);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, ExclusionListeners.this::shut);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ExclusionListeners.this::over);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ExclusionListeners.this::over);
            }
        });
    }

    private void shut(DelegateTask task) {
        String caseNumber = caseNumberOf(task.getExecution());
        if (caseNumber != null) {
            doors.getObject().shut(task, caseNumber);
        }
    }

    private void over(DelegateTask task) {
        unattended.getObject().end(task.getId());
    }

    /** The business key of the instance, or of the one that called it. */
    private static String caseNumberOf(DelegateExecution execution) {
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        while (instance.getBusinessKey() == null && instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance.getBusinessKey();
    }
}
