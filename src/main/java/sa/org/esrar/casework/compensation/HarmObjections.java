package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one objection to a refusal, before others than who decided (D1, F4). */
@Service
public class HarmObjections {

    @Transactional
    public void sendRefused(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
