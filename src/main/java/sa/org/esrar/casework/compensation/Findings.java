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

    /** What the sealed minutes found; empty before they are adopted. */
    @Transactional(readOnly = true)
    public Optional<Adopted> adopted(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** @param causes in words */
    public record Adopted(
            String minutes, boolean fault, boolean harm, boolean causation, BigDecimal damage, String causes) {}

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
