package sa.org.esrar.casework.workflow.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;

/**
 * User id and password against the engine; every refusal looks the same: unknown, wrong, locked. Wrong passwords are
 * counted per address too, so that one address cannot go through the list of accounts.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private static final String LIMIT = "staff-sign-in";

    private final StaffAccounts accounts;
    private final DemoPeople demo;
    private final RateLimits limits;

    StaffAuthenticationProvider(StaffAccounts accounts, DemoPeople demo, RateLimits limits) {
        this.accounts = accounts;
        this.demo = demo;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        try {
            limits.requireLeft(LIMIT, address);
        } catch (ApiException tooMany) {
            throw new TooManySignIns(tooMany);
        }
        try {
            return check(typed);
        } catch (BadCredentialsException wrong) {
            limits.count(LIMIT, address);
            throw wrong;
        }
    }

    private Authentication check(Authentication typed) {
        String user = typed.getName().strip();
        String password = String.valueOf(typed.getCredentials());
        // A database that came from the embedded default still has the demo people; their password opens nothing here.
        boolean refused = user.isEmpty() || DemoPeople.PASSWORD.equals(password) && !demo.wanted();
        if (refused || !accounts.passwordMatches(user, password)) {
            throw new BadCredentialsException("sign-in refused");
        }
        return accounts.signIn(user).orElseThrow(() -> new BadCredentialsException("sign-in refused"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
