package sa.org.esrar.casework.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of a request: {@code ?lang=} (kept in a cookie), then the cookie, then Accept-Language, then Arabic. The one
 * cookie serves all pages: the scripts of Tasklist and Cockpit read it too.
 */
class LanguageResolver extends CookieLocaleResolver {

    static final String PARAMETER = "lang";

    LanguageResolver() {
        super("casework-language");
        setCookieHttpOnly(false);
        setCookieSameSite("Lax");
        setCookieMaxAge(Duration.ofDays(365));
        setDefaultLocaleFunction(request -> Languages.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        return isOurs(asked) ? Languages.locale(asked) : super.resolveLocale(request);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return isOurs(value) ? Languages.locale(value) : null;
    }

    @Override
    protected String toLocaleValue(Locale locale) {
        return Languages.of(locale);
    }

    static boolean isOurs(String language) {
        return Languages.AR.equals(language) || Languages.EN.equals(language);
    }
}
