package sa.org.esrar.casework.compensation.rulings;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the ruling that stands in a case says to negotiation and payment (D3). */
@Component
public class StandingRuling {

    private final RulingRepository rulings;

    StandingRuling(RulingRepository rulings) {
        this.rulings = rulings;
    }

    /** Whether it opens them: final, and in favour of whoever was harmed. Empty where none stands. */
    public Optional<Boolean> opens(String caseNumber) {
        return rulings.standing(caseNumber).map(Ruling::opens);
    }
}
