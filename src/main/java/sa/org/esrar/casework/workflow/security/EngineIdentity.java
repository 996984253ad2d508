package sa.org.esrar.casework.workflow.security;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Under whose name the engine is asked; what was set before always comes back. */
@Component
public class EngineIdentity {

    private final IdentityService identity;

    EngineIdentity(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Runs with no engine user, so that the engine checks nothing: for questions that the system itself asks. */
    public <T> T asSystem(Supplier<T> work) {
        return with(null, work);
    }

    /** As {@link #asSystem(Supplier)}, without an answer. */
    public void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return null;
        });
    }

    /** Runs as a member of staff with these groups: the engine checks every permission. */
    public <T> T as(String userId, Collection<String> groups, Supplier<T> work) {
        return with(new Authentication(userId, List.copyOf(groups)), work);
    }

    private <T> T with(Authentication next, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        set(next);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private void set(Authentication authentication) {
        if (authentication == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(authentication);
        }
    }
}
