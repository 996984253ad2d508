package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import sa.org.esrar.casework.api.ApiException;

/** How a refusal looks: a script gets 401 or 403 with a problem it can read, a page goes to the sign-in page. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManySignIns tooMany) {
            refuse(request, response, tooMany.refusal());
        } else if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + WebSecurity.SIGN_IN_PAGE);
        } else {
            // No WWW-Authenticate: a browser would open its own dialogue and keep the password for later requests.
            refuse(request, response, new ApiException(401, "workflow.signIn.required"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException && isTooLarge(request)) {
            refuse(request, response, new ApiException(413, "api.tooLarge"));
        } else if (refused instanceof CsrfException) {
            refuse(request, response, new ApiException(403, "api.csrf"));
        } else if (isPage(request)) {
            response.sendError(403);
        } else {
            refuse(request, response, new ApiException(403, "workflow.notAllowed"));
        }
    }

    /** An upload beyond the limit is not read, and the token in its form with it: the size is what has to be said. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        } catch (ServletException noUpload) {
            return false;
        }
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, ApiException why) throws IOException {
        if (problems.resolveException(request, response, null, why) == null) {
            response.sendError(why.status());
        }
    }

    /** Whether a person looks at the answer: a browser asks for a page with {@code Accept: text/html}. */
    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return accept != null
                && accept.contains("text/html")
                && ("GET".equals(request.getMethod()) || path.startsWith("/staff/"))
                && !path.startsWith("/camunda/api/")
                && !path.startsWith("/api/")
                && !path.startsWith("/engine-rest");
    }
}
