package sa.org.esrar.casework.workflow.tasks;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts {@link ApplySubmission} on every user task, so that a diagram cannot forget it. */
@Component
class SubmissionListeners extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ApplySubmission> apply;
    private final ObjectProvider<SubmissionStore> store;

    // Providers: the engine is configured before the services that the listeners use.
    SubmissionListeners(ObjectProvider<ApplySubmission> apply, ObjectProvider<SubmissionStore> store) {
        this.apply = apply;
        this.store = store;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, delegate -> apply.getObject()
                        .notify(delegate));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, delegate -> store.getObject()
                        .forget(delegate.getId()));
            }
        });
    }
}
