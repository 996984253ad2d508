package sa.org.esrar.casework.declarations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of one-time codes.
 *
 * @param codeValidFor how long a code can be used
 * @param tries wrong tries after which a code is worth nothing
 * @param sendsAnHour codes that may be sent for one purpose, a signature or a sign-in, within an hour
 */
@ConfigurationProperties("casework.declarations")
record DeclarationSettings(
        @DefaultValue("5m") Duration codeValidFor, @DefaultValue("5") int tries, @DefaultValue("3") int sendsAnHour) {}
