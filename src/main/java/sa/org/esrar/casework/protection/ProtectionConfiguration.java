package sa.org.esrar.casework.protection;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.datastore.CommandLine;
import sa.org.esrar.casework.datastore.DataStore;

@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    KeyFingerprints keyFingerprints(JdbcTemplate jdbc) {
        return new KeyFingerprints(jdbc);
    }

    @Bean
    @DependsOnDatabaseInitialization
    KeyRing keyRing(ProtectionProperties settings, DataStore dataStore, KeyFingerprints fingerprints) {
        return new KeyRing(settings, dataStore, fingerprints);
    }

    @Bean
    KeyRotation keyRotation(JdbcTemplate jdbc, DataSource dataSource) {
        return new KeyRotation(jdbc, new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    }

    /** Only when the tables are there: the database knows which keys are its own. */
    @Bean
    @DependsOnDatabaseInitialization
    Protection protection(KeyRing keys, Environment environment) {
        boolean command = environment.acceptsProfiles(Profiles.of(CommandLine.PROFILE));
        // Commands run also between the two halves of a rotation, one of them to finish it.
        return new TinkProtection(command ? keys.read() : keys.open());
    }
}
