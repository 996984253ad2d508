package sa.org.esrar.casework.workflow.security;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A signed-in member of staff; authorities are plain group ids. It keeps no password. */
class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final StaffPrincipal principal;

    StaffAuthentication(StaffPrincipal principal, Collection<? extends GrantedAuthority> groups) {
        super(groups);
        this.principal = principal;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public StaffPrincipal getPrincipal() {
        return principal;
    }
}
