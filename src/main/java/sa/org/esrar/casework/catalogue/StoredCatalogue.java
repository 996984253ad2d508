package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Copies;

/** The catalogue in PostgreSQL. */
@Service
class StoredCatalogue implements Catalogue {

    private static final String VERSIONS = "select service_code, version, content_hash from service_version";
    private static final String NEWEST =
            """
            select distinct on (s.position, s.code) v.service_code, v.version, v.content_hash
              from service s join service_version v on v.service_code = s.code
             where s.offered
             order by s.position, s.code, v.version desc
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AnswerCheck check;
    private final MissingItems missing;

    // By content, so that a copy can never be older than the database.
    private final Cache<Key, ServiceDefinition> read =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Supplier<List<Key>> newest;
    private final Supplier<List<Key>> versions;

    StoredCatalogue(JdbcClient jdbc, ObjectMapper json, AnswerCheck check, MissingItems missing, Copies copies) {
        this.jdbc = jdbc;
        this.json = json;
        this.check = check;
        this.missing = missing;
        this.newest = copies.of(() -> keys(jdbc.sql(NEWEST)));
        this.versions = copies.of(() -> keys(jdbc.sql(VERSIONS)));
    }

    @Override
    public List<ServiceDefinition> services() {
        return newest.get().stream().map(this::definition).toList();
    }

    @Override
    public Optional<ServiceDefinition> service(String code) {
        return newest.get().stream()
                .filter(key -> key.code().equals(code))
                .findFirst()
                .map(this::definition);
    }

    @Override
    public ServiceDefinition service(String code, int version) {
        // Another node may have stored it a moment ago.
        return find(versions.get(), code, version)
                .or(() -> find(keys(jdbc.sql(VERSIONS)), code, version))
                .map(this::definition)
                .orElseThrow(() -> new ApiException(404, "catalogue.service.unknown"));
    }

    private static Optional<Key> find(List<Key> keys, String code, int version) {
        return keys.stream()
                .filter(key -> key.code().equals(code) && key.version() == version)
                .findFirst();
    }

    @Override
    public Checked check(ServiceDefinition service, Map<String, Object> answers, boolean complete, String fieldPrefix) {
        return check.check(service.fields(), answers, complete, fieldPrefix);
    }

    @Override
    public List<Missing> missing(ServiceDefinition service, Map<String, Object> answers, Set<String> receivedItems) {
        return missing.of(service, answers, receivedItems);
    }

    private static List<Key> keys(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Key(
                        row.getString("service_code"),
                        row.getInt("version"),
                        ByteBuffer.wrap(row.getBytes("content_hash"))))
                .list();
    }

    private ServiceDefinition definition(Key key) {
        return read.get(key, this::load);
    }

    private ServiceDefinition load(Key key) {
        String definition = jdbc.sql("select definition from service_version where service_code = ? and version = ?")
                .params(key.code(), key.version())
                .query(String.class)
                .single();
        try {
            return json.readValue(definition, ServiceDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("definition of " + key.code() + " version " + key.version(), e);
        }
    }

    private record Key(String code, int version, ByteBuffer hash) {}
}
