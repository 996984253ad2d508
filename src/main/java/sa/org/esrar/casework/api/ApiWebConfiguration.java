package sa.org.esrar.casework.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Puts language choice, rate limits and idempotency around the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiWebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<RateLimits> limits;

    ApiWebConfiguration(ObjectProvider<RateLimits> limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RateLimitInterceptor(limits.getObject()));
        registry.addInterceptor(new LanguageChoice());
    }

    // Infrastructure, so that every auto-proxy creator takes it up.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor idempotencyAdvisor(
            ObjectProvider<IdempotencyStore> store,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<ObjectMapper> json) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class),
                new IdempotencyInterceptor(store, transactions, json));
    }

    /** Keeps {@code ?lang=} in the cookie; anything but our two languages is passed over. */
    private static final class LanguageChoice extends LocaleChangeInterceptor {

        LanguageChoice() {
            setParamName(LanguageResolver.PARAMETER);
        }

        @Override
        public boolean preHandle(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response,
                Object handler)
                throws jakarta.servlet.ServletException {
            return !LanguageResolver.isOurs(request.getParameter(getParamName()))
                    || super.preHandle(request, response, handler);
        }
    }
}
