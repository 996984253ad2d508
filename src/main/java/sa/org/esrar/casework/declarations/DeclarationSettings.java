package sa.org.esrar.casework.declarations;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of one-time codes and witnesses.
 *
 * @param codeValidFor how long a code can be used
 * @param tries wrong tries after which a code is worth nothing
 * @param sendsAnHour codes that may be sent for one purpose, a signature or a sign-in, within an hour
 * @param witnessGroups groups whose members can be asked to be the second witness of a declaration that is read aloud
 * @param witnessValidFor how long what she said can be used, and how long she can say it
 */
@ConfigurationProperties("casework.declarations")
record DeclarationSettings(
        @DefaultValue("5m") Duration codeValidFor,
        @DefaultValue("5") int tries,
        @DefaultValue("3") int sendsAnHour,
        @DefaultValue({"intake-officers", "liaison-officers", "volunteer-coordinator"}) List<String> witnessGroups,
        @DefaultValue("2h") Duration witnessValidFor) {}
