package sa.org.esrar.casework.notifications;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messages.
 *
 * @param baseUrl of the public pages, as links in messages begin
 * @param from sender of mails
 * @param retries waits before each further try; after the last a person takes over
 * @param quietFrom no message is sent from here (Riyadh)
 * @param quietUntil to here, the next morning
 * @param fridayFrom nor around the Friday prayer
 * @param fridayUntil end of that
 * @param iftarFrom nor around iftar in Ramadan
 * @param iftarUntil end of that
 * @param letterSentWithin working days in which a registered letter is posted, handed over or faxed; afterwards it is escalated
 * @param letterNewsWithin working days in which it is known whether a posted letter arrived; afterwards it is escalated
 * @param linkValidFor how long a personal link in a message leads to its case
 * @param sms provider of text messages; without one they stay in the outbox
 */
@ConfigurationProperties("casework.notifications")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("casework@localhost") String from,
        @DefaultValue({"PT1M", "PT5M", "PT30M", "PT2H"}) List<Duration> retries,
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("11:00") LocalTime fridayFrom,
        @DefaultValue("14:00") LocalTime fridayUntil,
        @DefaultValue("17:00") LocalTime iftarFrom,
        @DefaultValue("19:30") LocalTime iftarUntil,
        @DefaultValue("2") int letterSentWithin,
        @DefaultValue("10") int letterNewsWithin,
        @DefaultValue("90d") Duration linkValidFor,
        @DefaultValue Sms sms) {

    /**
     * A provider of text messages.
     *
     * @param provider null for none
     * @param url where it takes messages, as it tells its customers
     * @param sender registered name of the sender
     * @param user name of the account, for those that ask for one (Msegat)
     * @param key of the account: Unifonic's AppSid, Taqnyat's bearer token, Msegat's apiKey
     * @param timeout for connecting, and again for the answer
     */
    record Sms(
            SmsProvider provider,
            String url,
            String sender,
            String user,
            String key,
            @DefaultValue("10s") Duration timeout) {

        /** The key must not come out of a log line. */
        @Override
        public String toString() {
            return "Sms[" + provider + "]";
        }
    }
}
