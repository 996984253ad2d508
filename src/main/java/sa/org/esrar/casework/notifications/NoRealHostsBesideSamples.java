package sa.org.esrar.casework.notifications;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.CommandLine;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.parties.Parties;

/**
 * Invented numbers and addresses may turn out to be somebody's: an installation that holds sample people does not start
 * with a mail server or a provider of text messages beyond this machine, nor one that is about to load them. Asked before
 * the first message can leave.
 */
@Component
@Profile("!" + CommandLine.PROFILE)
class NoRealHostsBesideSamples implements SmartInitializingSingleton {

    private final Parties parties;
    private final boolean demo;
    private final String mailHost;
    private final NotificationSettings settings;

    NoRealHostsBesideSamples(
            Parties parties,
            ApplicationArguments arguments,
            @Value("${spring.mail.host:}") String mailHost,
            NotificationSettings settings) {
        this.parties = parties;
        this.demo = arguments.containsOption("demo");
        this.mailHost = mailHost;
        this.settings = settings;
    }

    /** @throws StartRefusedException naming the setting */
    @Override
    public void afterSingletonsInstantiated() {
        boolean sms = settings.sms().provider() != null
                && isElsewhere(host(settings.sms().url()));
        boolean mail = isElsewhere(mailHost);
        if ((sms || mail) && (demo || parties.anyFictitious())) {
            String setting = mail ? "spring.mail.host" : "casework.notifications.sms.url";
            throw new StartRefusedException(
                    "في قاعدة البيانات هذه بيانات تجريبية، فلا تُستعمل مع خادم بريد أو مزوّد رسائل حقيقي (" + setting
                            + "). يُرجى إزالة الإعداد، أو البدء بقاعدة بيانات خالية.",
                    "This database holds sample people; it is not used with a real mail server or provider of text"
                            + " messages (" + setting + "). Remove the setting, or start with an empty database.");
        }
    }

    private static String host(String url) {
        return url == null ? "" : String.valueOf(URI.create(url).getHost());
    }

    /** Decided from the name alone: asking the name service would make a start wait for the network. */
    private static boolean isElsewhere(String host) {
        String plain = host.replaceAll("[\\[\\]]", "");
        if (plain.isBlank() || plain.equalsIgnoreCase("localhost")) {
            return false;
        }
        if (!plain.matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*")) {
            return true;
        }
        try {
            return !InetAddress.getByName(plain).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
