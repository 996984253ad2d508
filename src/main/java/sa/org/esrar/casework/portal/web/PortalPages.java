package sa.org.esrar.casework.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import sa.org.esrar.casework.api.Copies;
import sa.org.esrar.casework.parties.Parties;

/**
 * Around the public pages: the frame for their layout, and what a browser may keep. Pages without case data may be kept
 * for the way back; all others stay under Spring Security's {@code no-store}.
 */
@Configuration(proxyBeanMethods = false)
class PortalPages implements WebMvcConfigurer {

    private static final String[] WITHOUT_CASE_DATA = {
        "/",
        "/services",
        "/services/*",
        "/questions",
        "/announcements",
        "/announcements/*",
        "/documents",
        "/documents/*",
        "/documents/*/versions/*",
        "/privacy",
        "/contact",
        "/promise"
    };
    private static final String BOOTSTRAP = "/webjars/bootstrap/";
    private static final String FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();

    private final ObjectProvider<LocaleResolver> locales;
    private final ObjectProvider<Assets> assets;
    private final Supplier<Boolean> demo;

    PortalPages(
            ObjectProvider<Parties> parties,
            ObjectProvider<LocaleResolver> locales,
            ObjectProvider<Assets> assets,
            Copies copies) {
        this.locales = locales;
        this.assets = assets;
        this.demo = copies.of(() -> parties.getObject().anyFictitious());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Frame())
                .excludePathPatterns(
                        "/api/**",
                        "/camunda/**",
                        "/engine-rest/**",
                        "/webjars/**",
                        "/css/**",
                        "/js/**",
                        "/fonts/**",
                        "/images/**");
        registry.addInterceptor(new KeptForTheWayBack()).addPathPatterns(WITHOUT_CASE_DATA);
        registry.addInterceptor(new KeptFiles()).addPathPatterns("/css/**", "/js/**", "/images/**", BOOTSTRAP + "**");
    }

    /** A request attribute, so that a page that an exception handler shows has it too. */
    private final class Frame implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var locale = locales.getObject().resolveLocale(request);
            request.setAttribute("portal", new PageFrame(request, locale, demo, assets.getObject()));
            request.setAttribute("lang", locale.getLanguage());
            return true;
        }
    }

    private static final class KeptForTheWayBack implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePrivate().getHeaderValue());
            return true;
        }
    }

    /** Bootstrap's address has its version in it; of our own files the version has to be asked for. */
    private final class KeptFiles implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            boolean lasting =
                    path.startsWith(BOOTSTRAP) || assets.getObject().isCurrent(path, request.getParameter("v"));
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    lasting ? FOR_A_YEAR : CacheControl.noCache().cachePublic().getHeaderValue());
            return true;
        }
    }
}
