package sa.org.esrar.casework.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.notifications.NotificationSettings.Sms;

/** A provider of text messages, when one is set. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean
    @ConditionalOnProperty("casework.notifications.sms.provider")
    SmsGateway smsGateway(NotificationSettings settings) {
        Sms account = settings.sms();
        boolean user = account.provider() != SmsProvider.MSEGAT || given(account.user());
        if (!given(account.url()) || !given(account.sender()) || !given(account.key()) || !user) {
            throw new StartRefusedException(
                    "إعدادات مزوّد الرسائل النصية ناقصة: يلزم url وsender وkey، ويلزم user مع MSEGAT"
                            + " (casework.notifications.sms).",
                    "The provider of text messages is not set up: url, sender and key are needed, with MSEGAT user too"
                            + " (casework.notifications.sms).");
        }
        return new HttpSmsGateway(account);
    }

    private static boolean given(String setting) {
        return setting != null && !setting.isBlank();
    }
}
