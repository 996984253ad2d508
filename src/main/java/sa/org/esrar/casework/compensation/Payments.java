package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payment of an agreement, by different persons, once (D4, F3). */
@Service
public class Payments {

    /** The days in which it is paid are counted. */
    @Transactional
    public void begin(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void sendNotice(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** The corrective action on the cause is opened, and the case closed (P2). */
    @Transactional
    public void close(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
