package sa.org.esrar.casework.workflow.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** User id and password against the engine; every refusal looks the same: unknown, wrong, locked. */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final DemoPeople demo;

    StaffAuthenticationProvider(StaffAccounts accounts, DemoPeople demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
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
