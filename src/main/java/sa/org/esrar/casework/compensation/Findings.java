package sa.org.esrar.casework.compensation;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found, by the investigators and then by the committee's minutes, and what follows from it (D1, D2). */
@Service
public class Findings {

    /** It stands where only the committee's minutes let it go on, or does so no more. */
    @Transactional
    public void awaits(String caseNumber, boolean minutes) {
        throw new UnsupportedOperationException();
    }

    /** @param damage in riyals; @param causes in words */
    public record Adopted(
            String minutes, boolean fault, boolean harm, boolean causation, BigDecimal damage, String causes) {

        /** Fault, harm and the link between them (D1). */
        public boolean proven() {
            return fault && harm && causation;
        }

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Adopted[" + minutes + "]";
        }
    }

    /** The newest that were adopted from sealed minutes; nothing is adopted yet. */
    @Transactional(readOnly = true)
    public Optional<Adopted> adopted(String caseNumber) {
        return Optional.empty();
    }

    /** @return whether fault, harm and the link between them are proven by the sealed minutes */
    @Transactional
    public boolean adopt(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** The reasoned letter, with the right to object and the external way. */
    @Transactional
    public void sendRefusal(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
