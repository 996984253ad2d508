package sa.org.esrar.casework.compensation.rulings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.gate.DecisiveRuling;

/** What the ruling that stands in a case says to the gate (D3). */
@Component
class StandingRuling implements DecisiveRuling {

    private final RulingRepository rulings;

    StandingRuling(RulingRepository rulings) {
        this.rulings = rulings;
    }

    @Override
    public Optional<Boolean> opens(String caseNumber) {
        return rulings.standing(caseNumber).map(Ruling::opens);
    }
}
