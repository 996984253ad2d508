package sa.org.esrar.casework.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sa.org.esrar.casework.api.Localized;

/** Published documents in PostgreSQL. */
@Service
class StoredPublications implements PublishedDocuments {

    static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private static final String HEAD =
            """
            d.code, d.position, v.version, v.from_date, coalesce(v.title_ar, d.title_ar) title_ar,
            coalesce(v.title_en, d.title_en) title_en, octet_length(v.file)::bigint file_size
            """;
    private static final String TABLES =
            " from published_document d join document_version v on v.document_code = d.code ";

    private static final String IN_FORCE = "(v.from_date <= ? or v.version = 1 and v.file is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredPublications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<PublishedDocument> inForce() {
        return jdbc.sql("select * from (select distinct on (d.code) v.text_ar, v.text_en, " + HEAD + TABLES
                        + "where " + IN_FORCE
                        + " order by d.code, v.version desc) newest order by position, code")
                .param(today())
                .query(StoredPublications::document)
                .list();
    }

    @Override
    public Optional<PublishedDocument> inForce(String code) {
        return inForce().stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<PublishedDocument> version(String code, int version) {
        return jdbc.sql("select v.text_ar, v.text_en, " + HEAD + TABLES + "where d.code = ? and v.version = ?")
                .params(code, version)
                .query(StoredPublications::document)
                .optional();
    }

    @Override
    public List<Edition> editions() {
        return jdbc.sql("select " + HEAD + TABLES + "order by d.position, d.code, v.version desc")
                .query((row, number) -> new Edition(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getObject("from_date", LocalDate.class),
                        title(row),
                        row.getObject("file_size", Long.class)))
                .list();
    }

    @Override
    public Optional<byte[]> file(String code, int version) {
        return jdbc.sql("select file from document_version"
                        + " where document_code = ? and version = ? and file is not null")
                .params(code, version)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public int noticeVersion() {
        return jdbc.sql("select max(v.version)" + TABLES + "where d.code = ? and " + IN_FORCE)
                .params(PRIVACY_NOTICE, today())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no privacy notice is in force"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(RIYADH));
    }

    private static PublishedDocument document(ResultSet row, int number) throws SQLException {
        String arabic = row.getString("text_ar");
        return new PublishedDocument(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("from_date", LocalDate.class),
                title(row),
                arabic == null ? null : new Localized(arabic, row.getString("text_en")),
                row.getObject("file_size", Long.class));
    }

    private static Localized title(ResultSet row) throws SQLException {
        return new Localized(row.getString("title_ar"), row.getString("title_en"));
    }
}
