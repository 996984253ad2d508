package sa.org.esrar.casework.support.coverage;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Writes down, in test contexts, what the engine does: activities and rules from the events of its history, sequence
 * flows (of which history knows nothing) from a listener on each. Imported by the annotations that start a context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CoverageRecorder {

    @Bean
    AbstractProcessEnginePlugin coverageRecording() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.getCustomPostBPMNParseListeners().add(new FlowListener());
                engine.getCustomHistoryEventHandlers().add(new HistoryReader());
            }
        };
    }

    private static final class FlowListener extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            Coverage.deployed(process.getKey());
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> Coverage.walked(process, flow.getId()));
        }
    }

    private static final class HistoryReader implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricActivityInstanceEventEntity activity) {
                Coverage.walked(activity.getProcessDefinitionKey(), activity.getActivityId());
            } else if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
                walked(evaluation.getRootHistoricDecisionInstance());
                evaluation.getRequiredHistoricDecisionInstances().forEach(HistoryReader::walked);
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }

        private static void walked(HistoricDecisionInstanceEntity decision) {
            Coverage.deployed(decision.getDecisionDefinitionKey());
            decision.getOutputs()
                    .forEach(output -> Coverage.walked(decision.getDecisionDefinitionKey(), output.getRuleId()));
        }
    }
}
