package sa.org.esrar.casework.datastore;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The embedded default: a durable PostgreSQL of our own when no {@code spring.datasource.url} is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedPostgresConfiguration {

    @Bean
    PostgresServer postgresServer(DataStoreProperties settings, Environment environment) throws IOException {
        return environment.acceptsProfiles(Profiles.of(CommandLine.PROFILE))
                ? PostgresServer.attachOrStart(settings.directory())
                : PostgresServer.start(settings.directory());
    }

    /** Needs the server as a bean, so that at the end the pool closes first and the server last. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(PostgresServer postgres) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(PostgresServer.USER);
        pool.setPassword(postgres.password());
        return pool;
    }
}
