package sa.org.esrar.casework.compensation.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.OfferAuthority;
import sa.org.esrar.casework.workflow.SystemWork;

/** Asks the table {@code processes/offer-authority.dmn} (D4). */
@Component
class EngineOfferAuthority implements OfferAuthority {

    private static final String TABLE = "offer-authority";

    private final DecisionService decisions;
    private final SystemWork system;

    EngineOfferAuthority(DecisionService decisions, SystemWork system) {
        this.decisions = decisions;
        this.system = system;
    }

    @Override
    public String of(BigDecimal amount) {
        return system.get(() -> decisions
                .evaluateDecisionTableByKey(
                        TABLE, Variables.putValue(CompensationInvestigation.AMOUNT, amount.doubleValue()))
                .getSingleEntry());
    }
}
