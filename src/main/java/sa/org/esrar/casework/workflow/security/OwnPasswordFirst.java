package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import sa.org.esrar.casework.api.ApiException;

/** With a password that somebody else chose, only the page to change it is open. */
class OwnPasswordFirst extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of(WebSecurity.PASSWORD_PAGE, WebSecurity.SIGN_OUT);

    private final Refusals refusals;

    OwnPasswordFirst(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean must = SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff
                && staff.getPrincipal().mustChangePassword();
        if (!must || OPEN.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (Refusals.isPage(request)) {
            response.sendRedirect(request.getContextPath() + WebSecurity.PASSWORD_PAGE);
        } else {
            refusals.refuse(request, response, new ApiException(403, "workflow.password.mustChange"));
        }
    }
}
