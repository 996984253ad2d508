package sa.org.esrar.casework.datastore;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The small context of the commands that see the database from outside. Not found by the application's component scan,
 * and for that reason without {@code @Configuration}.
 */
@Import(EmbeddedPostgresConfiguration.class)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DataStoreProperties.class)
class DataStoreCommands {

    @Bean
    Command backup(ObjectProvider<DataSource> dataSource) {
        return new BackupCommand(dataSource);
    }

    @Bean
    Command restore(ObjectProvider<DataSource> dataSource) {
        return new RestoreCommand(dataSource);
    }
}
