package sa.org.esrar.casework.workflow.security;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import sa.org.esrar.casework.support.CaseworkTest;

/** Sign-in through an identity provider: who it is comes from there, what they may do from the engine's groups. */
@CaseworkTest
class OpenIdConnectTest {

    private static final WireMockServer ISSUER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final RSAKey KEY = key();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        ISSUER.start();
        ISSUER.stubFor(WireMock.get("/jwks").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
        String registration = "spring.security.oauth2.client.registration.staff.";
        properties.add(registration + "client-id", () -> "casework");
        properties.add(registration + "client-secret", () -> "secret");
        properties.add(registration + "client-name", () -> "حساب الجمعية");
        properties.add(registration + "scope", () -> "openid");
        properties.add(registration + "authorization-grant-type", () -> "authorization_code");
        properties.add(registration + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        String provider = "spring.security.oauth2.client.provider.staff.";
        properties.add(provider + "authorization-uri", () -> ISSUER.url("/authorize"));
        properties.add(provider + "token-uri", () -> ISSUER.url("/token"));
        properties.add(provider + "jwk-set-uri", () -> ISSUER.url("/jwks"));
        properties.add(provider + "user-name-attribute", () -> "preferred_username");
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
    }

    @Test
    void theSignInPageOffersTheProvider() {
        assertThat(new Browser(port).get("/staff/sign-in").getBody())
                .contains("/oauth2/authorization/staff", "حساب الجمعية");
    }

    @Test
    void whoTheProviderNamesIsSignedInWithTheGroupsOfTheEngine() throws JOSEException {
        Browser browser = new Browser(port);
        comeBackAs(browser, "service-member");
        assertThat(browser.get("/camunda/app/tasklist/default/").getStatusCode().value())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").getBody())
                .contains("service-member", "tasklist")
                .doesNotContain("cockpit");
        assertThat(browser.get("/api/v1/staff/tasks?caseNumber=REQ-1448-000001")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whomTheEngineDoesNotKnowStaysOutside() throws JOSEException {
        Browser browser = new Browser(port);
        comeBackAs(browser, "stranger");
        assertThat(browser.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/sign-in");
        assertThat(browser.get("/api/v1/staff/tasks?caseNumber=REQ-1448-000001")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private static void comeBackAs(Browser browser, String user) throws JOSEException {
        URI asked = browser.get("/oauth2/authorization/staff").getHeaders().getLocation();
        var parameters = UriComponentsBuilder.fromUri(asked).build().getQueryParams();
        ISSUER.stubFor(WireMock.post("/token")
                .willReturn(okJson("{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                        + idToken(user, parameters.getFirst("nonce")) + "\"}")));
        String state = URLDecoder.decode(parameters.getFirst("state"), StandardCharsets.UTF_8);
        browser.get("/login/oauth2/code/staff?code=c&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    private static String idToken(String user, String nonce) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.example.org")
                        .subject("subject-of-" + user)
                        .audience("casework")
                        .claim("preferred_username", user)
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
