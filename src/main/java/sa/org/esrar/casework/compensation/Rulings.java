package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rulings of courts and of bodies that settle disputes (D3), and the rest of a case that waits for one. */
@Service
public class Rulings {

    @Transactional
    public void sendRulingAgainst(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** No agreement, or nothing proven: the letter on the external way, once; the case rests from now on. */
    @Transactional
    public void tellExternalWay(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void closeRested(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
