package sa.org.esrar.casework.datastore;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class DataStoreConfiguration {

    @Bean
    DataStore dataStore(ObjectProvider<PostgresServer> embedded, DataStoreProperties settings) {
        return new DataStore(embedded.getIfAvailable() != null, settings.directory());
    }

    @Bean
    StartUpLock startUpLock(DataSource dataSource) {
        return new StartUpLock(dataSource);
    }

    @Bean
    RunningInstances runningInstances(DataSource dataSource) {
        return new RunningInstances(dataSource);
    }

    /** Flyway is the first that touches the database: what must come before it stands here. */
    @Bean
    FlywayMigrationStrategy migrateAlone(
            StartUpLock lock, RunningInstances instances, DataSource dataSource, Environment environment) {
        return flyway -> {
            try {
                lock.take();
                new DatabaseChecks(dataSource).verify();
                if (!environment.acceptsProfiles(Profiles.of(CommandLine.PROFILE))) {
                    instances.join();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database cannot be prepared", e);
            }
            flyway.migrate();
        };
    }
}
