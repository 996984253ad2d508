package sa.org.esrar.casework.workflow.security;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Work done as one of the demo people, with exactly what that person may do: sample cases take the same way through the
 * staff's services as real ones. Refused wherever demo people are not wanted, so it is no way round the sign-in.
 */
@Component
@NamedInterface("samples")
public class ActAs {

    private final IdentityService identity;
    private final StaffAccounts accounts;
    private final DemoPeople demo;

    ActAs(IdentityService identity, StaffAccounts accounts, DemoPeople demo) {
        this.identity = identity;
        this.accounts = accounts;
        this.demo = demo;
    }

    /**
     * Runs with this person as the engine's user and puts the user back.
     *
     * @throws IllegalStateException when there are no demo people here, or this is not one of them
     */
    public void run(String demoUser, Runnable work) {
        Set<String> groups = accounts.groupsOf(demoUser);
        if (!demo.wanted() || !demo.all().containsKey(demoUser)) {
            throw new IllegalStateException("Only demo people, and only where they are wanted");
        }
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(demoUser, List.copyOf(groups));
        try {
            work.run();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
