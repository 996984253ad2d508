package sa.org.esrar.casework.workflow.gate;

import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that the gate stopped; its message is for the analyst, in Arabic and English. REST answers 400. */
public class DeploymentRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    DeploymentRefused(String message) {
        super(message);
    }
}
