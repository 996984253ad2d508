package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks the thread while a request speaks to the engine directly, through the web apps or {@code /engine-rest}: what such
 * a request may do is decided by {@link OutsideRules}. Our own services speak to the engine unmarked.
 */
final class Outside {

    private static final ThreadLocal<Boolean> HERE = new ThreadLocal<>();

    private Outside() {}

    static boolean isHere() {
        return Boolean.TRUE.equals(HERE.get());
    }

    /** After sign-in (which itself asks the engine), before the web apps and the REST API. */
    @Configuration(proxyBeanMethods = false)
    static class Marking {

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> outsideRequests() {
            var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    HERE.set(true);
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        HERE.remove();
                    }
                }
            });
            registration.setName("outsideRequests");
            registration.setOrder(202);
            registration.setUrlPatterns(Set.of("/camunda/*", "/engine-rest/*"));
            return registration;
        }
    }
}
