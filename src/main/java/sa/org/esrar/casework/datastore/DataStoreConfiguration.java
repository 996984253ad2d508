package sa.org.esrar.casework.datastore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataStoreConfiguration {

    @Bean
    DataStore dataStore(ObjectProvider<EmbeddedPostgres> embedded, DataStoreProperties settings) {
        return new DataStore(embedded.getIfAvailable() != null, settings.directory());
    }
}
