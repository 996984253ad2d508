package sa.org.esrar.casework.committees.minutes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows from a transaction that is over, in one of its own: the one before may hold what comes after the minutes, or is
 * undone. Its failure undoes nothing and is logged, without anything that was typed; who calls says what finds it later.
 */
@Component
public class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private final TransactionTemplate transaction;

    Afterwards(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param what for the log, e.g. the number of the minutes and what was to be done with them */
    public void run(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("{} was not done: {}", what, e.toString());
        }
    }
}
