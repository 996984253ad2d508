package sa.org.esrar.casework.workflow.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** Who is signed in, by the session; inside the engine without a request, by the engine's own user. */
@Component
class EngineSignIn implements SignIn, Groups {

    private final IdentityService identity;
    private final StaffAccounts accounts;

    EngineSignIn(@Lazy IdentityService identity, StaffAccounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    @Override
    public StaffUser current() {
        Authentication web = SecurityContextHolder.getContext().getAuthentication();
        if (web instanceof StaffAuthentication staff) {
            return new StaffUser(
                    staff.getName(),
                    staff.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        if (web != null && web.isAuthenticated() && !(web instanceof AnonymousAuthenticationToken)) {
            return new StaffUser(web.getName(), groupsOf(web.getName()));
        }
        var engine = identity.getCurrentAuthentication();
        if (engine == null || engine.getUserId() == null) {
            throw new ApiException(401, "workflow.signIn.required");
        }
        return new StaffUser(engine.getUserId(), groupsOf(engine.getUserId()));
    }

    @Override
    public Set<String> membersOf(String group) {
        return accounts.membersOf(group);
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return accounts.groupsOf(userId);
    }
}
