package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.notifications.NotificationSettings.Sms;
import sa.org.esrar.casework.parties.Parties;

class NoRealHostsBesideSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"smtp.example.com", "192.0.2.7", "localhost.example.com", "2001:db8::1", "127.0.0.1.example.com"
            })
    void realMailServerIsRefusedBesideSamplePeopleInBothLanguages(String host) {
        assertThatThrownBy(() -> check(true, host, null).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.arabic()).contains("بيانات تجريبية").contains("spring.mail.host");
                    assertThat(refused.english()).contains("sample people").contains("spring.mail.host");
                });
        assertThatThrownBy(() -> check(false, host, null, "--demo").afterSingletonsInstantiated())
                .isInstanceOf(StartRefusedException.class);
        assertThatCode(() -> check(false, host, null).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sms.example.com/send", "http://192.0.2.7:8080/sms", "http://[2001:db8::1]/sms"})
    void realProviderIsRefusedBesideSamplePeople(String url) {
        assertThatThrownBy(() -> check(true, "", url).afterSingletonsInstantiated())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("casework.notifications.sms.url");
        assertThatCode(() -> check(false, "", url).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void thisMachineIsAllowed(String host) {
        assertThatCode(() -> check(true, host, null).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        if (!host.isEmpty() && !host.equals("::1")) {
            assertThatCode(() -> check(true, "", "http://" + host + ":8089/sms").afterSingletonsInstantiated())
                    .doesNotThrowAnyException();
        }
    }

    private static NoRealHostsBesideSamples check(
            boolean fictitious, String mailHost, String smsUrl, String... arguments) {
        Parties parties = mock(Parties.class);
        when(parties.anyFictitious()).thenReturn(fictitious);
        Sms sms = new Sms(
                smsUrl == null ? null : SmsProvider.UNIFONIC, smsUrl, "ESRAR", null, "key", Duration.ofSeconds(1));
        LocalTime any = LocalTime.NOON;
        return new NoRealHostsBesideSamples(
                parties,
                new DefaultApplicationArguments(arguments),
                mailHost,
                new NotificationSettings(
                        "http://localhost",
                        "a@localhost",
                        List.of(),
                        any,
                        any,
                        any,
                        any,
                        any,
                        any,
                        2,
                        10,
                        Duration.ofDays(90),
                        sms));
    }
}
