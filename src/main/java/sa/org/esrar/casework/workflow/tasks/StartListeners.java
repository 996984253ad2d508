package sa.org.esrar.casework.workflow.tasks;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts {@link ApplyStart} on every process that people start with a form, so that a diagram cannot forget it. */
@Component
class StartListeners extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ApplyStart> apply;
    private final ObjectProvider<Submissions> submissions;

    // Providers: the engine is configured before the services that the listener uses.
    StartListeners(ObjectProvider<ApplyStart> apply, ObjectProvider<Submissions> submissions) {
        this.apply = apply;
        this.submissions = submissions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                String processId = process.getKey();
                process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                        submissions.getObject().ofStart(processId).ifPresent(submission -> apply.getObject()
                                .open(execution, submission)));
            }
        });
    }
}
