package sa.org.esrar.casework.parties;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module.
 *
 * @param duplicateLikeness from which similarity of two names (0.6 to 1) they are shown as likely one person
 * @param searchesKept after which it is destroyed who searched for whom (F2)
 */
@ConfigurationProperties("casework.parties")
record PartyProperties(@DefaultValue("0.7") double duplicateLikeness, @DefaultValue("1825d") Duration searchesKept) {

    PartyProperties {
        // Below 0.6, PostgreSQL's own threshold, the index of the names finds nothing more.
        if (duplicateLikeness < 0.6 || duplicateLikeness > 1) {
            throw new IllegalArgumentException("casework.parties.duplicate-likeness must lie between 0.6 and 1");
        }
    }
}
