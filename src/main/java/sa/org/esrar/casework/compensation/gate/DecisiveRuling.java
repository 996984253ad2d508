package sa.org.esrar.casework.compensation.gate;

import java.util.Optional;

/** Port to the rulings: what one says to the gate, before its minutes are asked (D3). */
public interface DecisiveRuling {

    /** Whether it opens the gate: final, and in favour of whoever was harmed. Empty where none stands. */
    Optional<Boolean> opens(String caseNumber);
}
