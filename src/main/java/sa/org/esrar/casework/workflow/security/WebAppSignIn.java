package sa.org.esrar.casework.workflow.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
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

    /** They keep user and groups in the session besides, for {@code camunda.bpm.webapp.auth.cache.time-to-live}. */
    static void follow(HttpSession session, Authentication now) {
        Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
        List<String> groups = groupsOf(now);
        for (UserAuthentication one : List.copyOf(kept.getAuthentications())) {
            if (!Set.copyOf(groups).equals(Set.copyOf(one.getGroupIds()))) {
                // Replaced, not removed: another request of the session never finds none.
                kept.addOrReplace(AuthenticationUtil.createAuthentication(
                        one.getProcessEngineName(), now.getName(), groups, one.getTenantIds()));
            }
        }
    }

    private static List<String> groupsOf(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    /** Made by the filter by its name. */
    public static class OurSession implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication user = SecurityContextHolder.getContext().getAuthentication();
            if (!(user instanceof StaffAuthentication)) {
                return AuthenticationResult.unsuccessful();
            }
            AuthenticationResult result = new AuthenticationResult(user.getName(), true);
            result.setGroups(groupsOf(user));
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The chain has answered before: a page goes to the sign-in page, a script gets 401.
        }
    }
}
