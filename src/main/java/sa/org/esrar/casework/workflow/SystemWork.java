package sa.org.esrar.casework.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Calls to the engine that the system makes by itself, such as correlating a message after a document arrived: the
 * person who caused it has no permission on the instance, and needs none.
 */
@Component
public class SystemWork {

    private final IdentityService identity;

    SystemWork(IdentityService identity) {
        this.identity = identity;
    }

    /** Runs without an engine user, on behalf of nobody, and puts the user back. */
    public <T> T get(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** As {@link #get} for work without a result. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
