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

    private static final String COLUMNS =
            "select d.code, v.version, v.from_date, d.title_ar, d.title_en, v.text_ar, v.text_en";
    private static final String TABLES =
            " from published_document d join document_version v on v.document_code = d.code ";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredPublications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<PublishedDocument> inForce() {
        return jdbc.sql(
                        "select * from ("
                                + COLUMNS.replace("select", "select distinct on (d.code) d.position,")
                                + TABLES
                                + "where v.from_date <= ? or v.version = 1 order by d.code, v.version desc) newest order by position, code")
                .param(LocalDate.now(clock.withZone(RIYADH)))
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
        return jdbc.sql(COLUMNS + TABLES + "where d.code = ? and v.version = ?")
                .params(code, version)
                .query(StoredPublications::document)
                .optional();
    }

    @Override
    public int noticeVersion() {
        return inForce(PRIVACY_NOTICE)
                .orElseThrow(() -> new IllegalStateException("no privacy notice is in force"))
                .version();
    }

    private static PublishedDocument document(ResultSet row, int number) throws SQLException {
        return new PublishedDocument(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("from_date", LocalDate.class),
                new Localized(row.getString("title_ar"), row.getString("title_en")),
                new Localized(row.getString("text_ar"), row.getString("text_en")));
    }
}
