package sa.org.esrar.casework.protection;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.datastore.DataStore;

@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    KeyFingerprints keyFingerprints(JdbcTemplate jdbc) {
        return new KeyFingerprints(jdbc);
    }

    @Bean
    KeyRing keyRing(ProtectionProperties settings, DataStore dataStore, KeyFingerprints fingerprints) {
        return new KeyRing(settings, dataStore, fingerprints);
    }

    /** Only when the tables are there: the database knows which keys are its own. */
    @Bean
    @DependsOnDatabaseInitialization
    Protection protection(KeyRing keys) {
        return new TinkProtection(keys.open());
    }
}
