package sa.org.esrar.casework.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.notifications.NotificationSettings.Sms;

/** What each provider is sent, and what becomes of its answers. */
class HttpSmsGatewayTest {

    private static final String TEXT = "رمز توقيع طلبكم 1448/1: 123456";
    private static final String KEY = "s3cr3t-key";

    @RegisterExtension
    static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void unifonicTakesAFormAndGivesAMessageId() {
        PROVIDER.stubFor(sms().willReturn(okJson("{\"success\":true,\"data\":{\"MessageID\":\"u-1\"}}")));
        assertThat(send(SmsProvider.UNIFONIC)).isEqualTo("u-1");
        PROVIDER.verify(postRequestedFor(urlEqualTo("/sms"))
                .withFormParam("AppSid", equalTo(KEY))
                .withFormParam("SenderID", equalTo("ESRAR"))
                .withFormParam("Recipient", equalTo("966519990001"))
                .withFormParam("Body", equalTo(TEXT))
                .withFormParam("responseType", equalTo("JSON"))
                .withFormParam("CorrelationID", equalTo("id-1")));
    }

    @Test
    void taqnyatTakesJsonWithABearerToken() {
        PROVIDER.stubFor(
                sms().willReturn(aResponse().withStatus(201).withBody("{\"statusCode\":201,\"messageId\":77}")));
        assertThat(send(SmsProvider.TAQNYAT)).isEqualTo("77");
        PROVIDER.verify(postRequestedFor(urlEqualTo("/sms"))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(equalToJson(
                        "{\"recipients\":[\"966519990001\"],\"body\":\"" + TEXT + "\",\"sender\":\"ESRAR\"}")));
    }

    @Test
    void msegatTakesJsonWithItsKeyInTheBody() {
        PROVIDER.stubFor(sms().willReturn(okJson("{\"code\":\"1\",\"message\":\"Success\"}")));
        assertThat(send(SmsProvider.MSEGAT)).isEqualTo("msegat");
        PROVIDER.verify(postRequestedFor(urlEqualTo("/sms"))
                .withRequestBody(equalToJson("{\"userName\":\"esrar\",\"apiKey\":\"" + KEY
                        + "\",\"userSender\":\"ESRAR\",\"numbers\":\"966519990001\",\"msg\":\"" + TEXT
                        + "\",\"msgEncoding\":\"UTF8\"}")));
    }

    @ParameterizedTest
    @EnumSource
    void refusalOfTheProviderIsNotASuccess(SmsProvider provider) {
        notSent(provider, okJson("{\"success\":false,\"code\":\"M0029\",\"message\":\"no credit for 966519990001\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void failureOfTheProviderIsNotASuccess(SmsProvider provider) {
        notSent(provider, aResponse().withStatus(500).withBody("<html>" + KEY + "</html>"));
    }

    @ParameterizedTest
    @EnumSource
    void silenceOfTheProviderEndsInTime(SmsProvider provider) {
        long before = System.nanoTime();
        notSent(provider, okJson("{}").withFixedDelay(5_000));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void answerThatNeverEndsIsGivenUpToo() {
        notSent(SmsProvider.UNIFONIC, okJson("{\"success\":true}").withChunkedDribbleDelay(10, 6_000));
    }

    @Test
    void brokenConnectionIsNotASuccess() {
        notSent(SmsProvider.TAQNYAT, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @Test
    void settingsTellNoKey() {
        assertThat(account(SmsProvider.UNIFONIC).toString()).doesNotContain(KEY);
    }

    @Test
    void aProviderComesFromTheSettingsAndOnlyCompleteOnesAreTaken() {
        ApplicationContextRunner runner =
                new ApplicationContextRunner().withUserConfiguration(Settings.class, SmsConfiguration.class);
        runner.run(context -> assertThat(context).doesNotHaveBean(SmsGateway.class));
        ApplicationContextRunner chosen = runner.withPropertyValues(
                "casework.notifications.sms.provider=msegat",
                "casework.notifications.sms.url=" + PROVIDER.url("/sms"),
                "casework.notifications.sms.sender=ESRAR",
                "casework.notifications.sms.key=" + KEY);
        chosen.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(StartRefusedException.class)
                .hasMessageNotContaining(KEY));
        chosen.withPropertyValues("casework.notifications.sms.user=esrar")
                .run(context -> assertThat(context).hasSingleBean(SmsGateway.class));
    }

    @EnableConfigurationProperties(NotificationSettings.class)
    static class Settings {}

    private static void notSent(SmsProvider provider, ResponseDefinitionBuilder answer) {
        PROVIDER.stubFor(sms().willReturn(answer));
        assertThatThrownBy(() -> send(provider)).isInstanceOfSatisfying(MessageNotSent.class, e -> {
            assertThat(e).hasNoCause();
            assertThat(e.getMessage()).doesNotContain(KEY, "966519990001", "123456");
        });
    }

    private static MappingBuilder sms() {
        return post("/sms");
    }

    private static String send(SmsProvider provider) {
        return new HttpSmsGateway(account(provider)).send("id-1", "+966519990001", TEXT);
    }

    private static Sms account(SmsProvider provider) {
        return new Sms(provider, PROVIDER.url("/sms"), "ESRAR", "esrar", KEY, Duration.ofSeconds(1));
    }
}
