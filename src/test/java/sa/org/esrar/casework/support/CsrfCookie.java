package sa.org.esrar.casework.support;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token as a page of ours brings it. Spring's own {@code csrf()} is not for tests that share a context: it puts
 * another repository into the context's filter, and every later test over HTTP finds no token.
 */
public final class CsrfCookie {

    private static final String TOKEN = "6f1c2a9e-0000-4000-8000-00000000c5f4";

    private CsrfCookie() {}

    public static RequestPostProcessor csrfCookie() {
        return request -> {
            request.setCookies(new Cookie("CASEWORK-XSRF", TOKEN));
            request.addHeader("X-CASEWORK-XSRF", TOKEN);
            return request;
        };
    }
}
