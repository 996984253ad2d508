package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.protection.Sha256;

/**
 * Brings the files into the tables before the web server opens: a service whose content changed gets a new version, an
 * unchanged one is left alone. A published text that was changed without a new version stops the start.
 */
@Component
class CatalogueLoader implements SmartInitializingSingleton {

    /** Any number that no other module locks: two nodes may start at once, and an upload waits for them. */
    static final long LOCK = 0x636174616c6f67L;

    private final CatalogueFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    CatalogueLoader(
            CatalogueFiles files, JdbcClient jdbc, TransactionTemplate transaction, ObjectMapper json, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(files.services(), files.documents());
    }

    void load(List<ObjectNode> services, List<ObjectNode> documents) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> true)
                    .single();
            jdbc.sql("update service set offered = false").update();
            services.forEach(this::service);
            documents.forEach(this::document);
        });
    }

    private void service(ObjectNode file) {
        ObjectNode content = file.deepCopy();
        int position = content.remove("position").asInt();
        String code = content.get("code").asText();
        jdbc.sql(
                        """
                        insert into service (code, position, offered) values (?, ?, true)
                        on conflict (code) do update set position = excluded.position, offered = true
                        """)
                .params(code, position)
                .update();
        byte[] hash = hash(content);
        int latest = jdbc.sql("select coalesce(max(version), 0) from service_version where service_code = ?")
                .param(code)
                .query(Integer.class)
                .single();
        boolean unchanged = jdbc.sql(
                                "select count(*) from service_version where service_code = ? and version = ? and content_hash = ?")
                        .params(code, latest, hash)
                        .query(Integer.class)
                        .single()
                == 1;
        if (unchanged) {
            return;
        }
        content.put("version", latest + 1);
        jdbc.sql(
                        """
                        insert into service_version (service_code, version, content_hash, definition, loaded_at)
                        values (?, ?, ?, ?::jsonb, ?)
                        """)
                .params(code, latest + 1, hash, written(definition(content)), Timestamp.from(clock.instant()))
                .update();
    }

    private void document(ObjectNode file) {
        String code = file.get("code").asText();
        JsonNode title = file.get("title");
        jdbc.sql(
                        """
                        insert into published_document (code, position, title_ar, title_en) values (?, ?, ?, ?)
                        on conflict (code) do update set position = excluded.position,
                               title_ar = excluded.title_ar, title_en = excluded.title_en
                        """)
                .params(
                        code,
                        file.get("position").asInt(),
                        title.get("ar").asText(),
                        title.get("en").asText())
                .update();
        file.get("versions").forEach(version -> documentVersion(code, version));
    }

    private void documentVersion(String code, JsonNode version) {
        int number = version.get("version").asInt();
        byte[] hash = hash(version);
        List<byte[]> published = jdbc.sql(
                        "select content_hash from document_version where document_code = ? and source_version = ?")
                .params(code, number)
                .query((row, at) -> row.getBytes(1))
                .list();
        if (published.isEmpty()) {
            // The next number of the document: an upload may have taken the one that the file says.
            jdbc.sql(
                            """
                            insert into document_version
                                   (document_code, version, source_version, from_date, text_ar, text_en, content_hash)
                            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
                              from document_version where document_code = ?
                            """)
                    .params(
                            code,
                            number,
                            LocalDate.parse(version.get("from").asText()),
                            version.get("text").get("ar").asText(),
                            version.get("text").get("en").asText(),
                            hash,
                            code)
                    .update();
        } else if (!MessageDigest.isEqual(published.get(0), hash)) {
            throw new IllegalStateException("version " + number + " of the published document " + code
                    + " was changed; a published text stays as it is, a new text is a new version");
        }
    }

    /** Read as the record and written again, so that a mistake in a file is found at start and not by a visitor. */
    private ServiceDefinition definition(ObjectNode content) {
        try {
            return json.treeToValue(content, ServiceDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("catalogue/services: " + content.get("code"), e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hash(JsonNode content) {
        return Sha256.of(written(content).getBytes(StandardCharsets.UTF_8));
    }
}
