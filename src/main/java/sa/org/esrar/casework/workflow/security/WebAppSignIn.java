package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The web apps take the user from Spring Security's session instead of asking for a password of their own. */
@Configuration(proxyBeanMethods = false)
class WebAppSignIn {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsTrustOurSession() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", OurSession.class.getName()));
        // After Spring Security, before the web apps' own filters.
        registration.setOrder(201);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    /** Made by the filter by its name. */
    public static class OurSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication user = SecurityContextHolder.getContext().getAuthentication();
            if (!(user instanceof StaffAuthentication)) {
                return AuthenticationResult.unsuccessful();
            }
            List<String> groups = user.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            AuthenticationResult result = new AuthenticationResult(user.getName(), true);
            result.setGroups(groups);
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The chain has answered before: a page goes to the sign-in page, a script gets 401.
        }
    }
}
