package sa.org.esrar.casework.workflow.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One chain per kind of door; what no chain opens, the last one shuts. Paths are matched by {@link
 * PathPatternRequestMatcher}: plain strings would miss the engine's Jersey servlets.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class WebSecurity {

    static final String SIGN_IN_PAGE = "/staff/sign-in";
    static final String SIGN_OUT = "/staff/sign-out";
    static final String PASSWORD_PAGE = "/staff/password";
    static final String AFTER_SIGN_IN = "/camunda/app/tasklist/default/";

    private static final String OWN_PAGES_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final StaffSessionFilter session;
    private final EngineRequestFilter engine;
    private final OwnPasswordFirst ownPassword;
    private final Refusals refusals;

    WebSecurity(
            StaffAccounts accounts,
            MembershipChanges changes,
            SecuritySettings settings,
            Clock clock,
            IdentityService identity,
            Refusals refusals) {
        this.session = new StaffSessionFilter(accounts, changes, settings.rereadAfter(), clock);
        this.engine = new EngineRequestFilter(identity);
        this.ownPassword = new OwnPasswordFirst(refusals);
        this.refusals = refusals;
    }

    /** The engine's REST API, for analysts' tools and administrators: each request brings its password. */
    @Bean
    @Order(10)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        staffFilters(http);
        return http.securityMatcher(path("/engine-rest/**"))
                .sessionManagement(s -> s.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(anyOf("/engine-rest/case-*/**", "/engine-rest/history/case-*/**"))
                        .denyAll()
                        .anyRequest()
                        .hasAnyAuthority(StaffGroups.ANALYSTS, StaffGroups.ADMINISTRATORS))
                .build();
    }

    /** Tasklist, Cockpit and Admin: our session; their own protection against forged requests and their own CSP. */
    @Bean
    @Order(20)
    SecurityFilterChain webApps(HttpSecurity http, CookieCsrfTokenRepository tokens) throws Exception {
        // The engine's user is set by the web apps' own filter, which reads users before it does so.
        http.addFilterBefore(session, ExceptionTranslationFilter.class)
                .addFilterAfter(ownPassword, AuthorizationFilter.class)
                .addFilterAfter(new WebAppSignOut(), AuthorizationFilter.class);
        return http.securityMatcher(path("/camunda/**"))
                // Checked by the web apps themselves; this only hands out the token that the forms need for our API.
                .csrf(csrf -> tokenFromCookie(csrf, tokens).requireCsrfProtectionMatcher(request -> false))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> headers.cacheControl(c -> c.disable()))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(anyOf("/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico"))
                        .permitAll()
                        // Cockpit's dashboard shows none of its numbers when it may not count these, which are none.
                        .requestMatchers(path("/camunda/api/engine/engine/*/case-definition/count"))
                        .authenticated()
                        .requestMatchers(anyOf(
                                "/camunda/api/admin/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/engine/engine/*/case-*/**",
                                "/camunda/api/engine/engine/*/history/case-*/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The staff API with a password in each request, for tools. */
    @Bean
    @Order(30)
    SecurityFilterChain staffApiBasic(HttpSecurity http) throws Exception {
        staffFilters(http);
        RequestMatcher api = path("/api/v1/staff/**");
        return http.securityMatcher(request -> api.matches(request) && bringsPassword(request))
                .sessionManagement(s -> s.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(allow -> allow.anyRequest().authenticated())
                .build();
    }

    /** The staff API from our own pages and forms: session and token. */
    @Bean
    @Order(31)
    SecurityFilterChain staffApi(HttpSecurity http, CookieCsrfTokenRepository tokens) throws Exception {
        staffFilters(http);
        return http.securityMatcher(path("/api/v1/staff/**"))
                .csrf(csrf -> tokenFromCookie(csrf, tokens))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(allow -> allow.anyRequest().authenticated())
                .build();
    }

    /** Our own pages for staff. */
    @Bean
    @Order(40)
    SecurityFilterChain staffPages(
            HttpSecurity http,
            CookieCsrfTokenRepository tokens,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        staffFilters(http);
        if (identityProviders.getIfAvailable() != null) {
            http.oauth2Login(provider -> provider.loginPage(SIGN_IN_PAGE)
                    .failureUrl(SIGN_IN_PAGE + "?refused")
                    .defaultSuccessUrl(AFTER_SIGN_IN));
        }
        return http.securityMatcher(anyOf("/staff", "/staff/**", "/oauth2/authorization/*", "/login/oauth2/code/*"))
                .csrf(csrf -> tokenFromCookie(csrf, tokens))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_PAGES_POLICY)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .formLogin(form -> form.loginPage(SIGN_IN_PAGE)
                        .failureHandler(signInRefused())
                        .defaultSuccessUrl(AFTER_SIGN_IN)
                        .permitAll())
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGN_OUT))
                        .logoutSuccessUrl(SIGN_IN_PAGE + "?ended"))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(path(SIGN_IN_PAGE))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private AuthenticationFailureHandler signInRefused() {
        AuthenticationFailureHandler page = new SimpleUrlAuthenticationFailureHandler(SIGN_IN_PAGE + "?refused");
        return (request, response, why) -> {
            if (why instanceof TooManySignIns) {
                refusals.commence(request, response, why);
            } else {
                page.onAuthenticationFailure(request, response, why);
            }
        };
    }

    /** The public API: no session, no cookie, so nothing that another site could ride on. */
    @Bean
    @Order(50)
    SecurityFilterChain publicApi(HttpSecurity http) throws Exception {
        return http.securityMatcher(anyOf(
                        "/api/v1/services/**",
                        "/api/v1/service-requests",
                        "/api/v1/service-requests/**",
                        "/api/v1/cases/**",
                        "/api/v1/calendar/due",
                        "/api/v1/documents/**",
                        "/v3/api-docs/**",
                        "/actuator/health/**"))
                .sessionManagement(s -> s.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
                .build();
    }

    /** The public pages and what they load. */
    @Bean
    @Order(60)
    SecurityFilterChain publicPages(HttpSecurity http, CookieCsrfTokenRepository tokens) throws Exception {
        return http.securityMatcher(anyOf(
                        "/",
                        "/services/**",
                        "/questions",
                        "/ask/**",
                        "/announcements/**",
                        "/documents/**",
                        "/privacy",
                        "/contact",
                        "/promise",
                        "/requests/**",
                        "/complain",
                        "/complain/**",
                        "/report",
                        "/suggest",
                        "/suggest/**",
                        "/thank",
                        "/thank/**",
                        "/track/**",
                        "/my-cases/**",
                        "/l/*",
                        "/d/*",
                        "/css/**",
                        "/js/**",
                        "/fonts/**",
                        "/images/**",
                        "/webjars/bootstrap/**",
                        "/webjars/signature_pad/**",
                        "/favicon.ico"))
                .sessionManagement(s -> s.sessionCreationPolicy(STATELESS))
                .csrf(csrf -> tokenFromCookie(csrf, tokens))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_PAGES_POLICY))
                        .referrerPolicy(to -> to.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(e -> e.accessDeniedHandler(refusals))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
                .build();
    }

    /** Everything else is shut; the error page may be shown to whoever met the error. */
    @Bean
    @Order(1000)
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        return http.sessionManagement(s -> s.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_PAGES_POLICY)))
                // To a person it is a page that is not there; what hides behind the address is not told.
                .exceptionHandling(e -> e.authenticationEntryPoint(
                        (request, response, refused) -> response.sendError(Refusals.isPage(request) ? 404 : 403)))
                .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** {@code XSRF-TOKEN} is Camunda's own; a script reads this cookie and sends it back as a header. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("CASEWORK-XSRF");
        tokens.setHeaderName("X-CASEWORK-XSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private void staffFilters(HttpSecurity http) {
        http.addFilterBefore(session, ExceptionTranslationFilter.class)
                .addFilterAfter(engine, AuthorizationFilter.class)
                .addFilterAfter(ownPassword, AuthorizationFilter.class);
    }

    private static CsrfConfigurer<HttpSecurity> tokenFromCookie(
            CsrfConfigurer<HttpSecurity> csrf, CookieCsrfTokenRepository tokens) {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        // Not deferred: the cookie is there after the first page, also where no form was rendered.
        handler.setCsrfRequestAttributeName(null);
        return csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler);
    }

    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Refusals::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(WebSecurity::path).toList());
    }
}
