package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads groups again when they have become old, so that what an administrator changes acts within a minute, and at once when
 * a committee changed; ends the session of somebody who was removed or whose password was changed elsewhere.
 */
class StaffSessionFilter extends OncePerRequestFilter {

    private final StaffAccounts accounts;
    private final MembershipChanges changes;
    private final Duration rereadAfter;
    private final Clock clock;

    StaffSessionFilter(StaffAccounts accounts, MembershipChanges changes, Duration rereadAfter, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.rereadAfter = rereadAfter;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.isAuthenticated() && isOld(before)) {
            Optional<Authentication> now = before instanceof StaffAuthentication staff
                    ? accounts.readAgain(staff.getPrincipal())
                    : accounts.signInElsewhere(before.getName());
            if (now.isPresent()) {
                renew(request, now.get());
            } else {
                new SecurityContextLogoutHandler().logout(request, response, before);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOld(Authentication authentication) {
        if (authentication instanceof StaffAuthentication staff) {
            StaffPrincipal known = staff.getPrincipal();
            Duration age = Duration.between(known.readAt(), clock.instant());
            return age.isNegative() || age.compareTo(rereadAfter) >= 0 || changes.isOlder(known.readAt(), known.name());
        }
        // From OpenID Connect: who it is comes from there, groups always from the engine.
        return !(authentication instanceof AnonymousAuthenticationToken);
    }

    static void renew(HttpServletRequest request, Authentication now) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        var session = request.getSession(false);
        String key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        if (session != null && session.getAttribute(key) != null) {
            session.setAttribute(key, context);
            WebAppSignIn.follow(session, now);
        }
    }
}
