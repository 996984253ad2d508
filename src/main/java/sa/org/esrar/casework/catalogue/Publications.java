package sa.org.esrar.casework.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.catalogue.PublishedDocuments.Edition;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.staff.StaffUser;

/** An administrator publishes a PDF as a new version of a document, or as a new document; nothing is ever replaced. */
@Service
public class Publications {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final int LONGEST_TITLE = 200;
    private static final String PDF = "application/pdf";

    private final JdbcClient jdbc;
    private final PublishedDocuments documents;
    private final PublicationCheck check;
    private final CatalogueSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Tika tika = new Tika();

    Publications(
            JdbcClient jdbc,
            PublishedDocuments documents,
            PublicationCheck check,
            CatalogueSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.check = check;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean isOpenTo(StaffUser who) {
        return who.isIn(ADMINISTRATORS);
    }

    /** @throws ApiException 403 for everyone but an administrator */
    public void requireAdministrator(StaffUser who) {
        if (!isOpenTo(who)) {
            throw new ApiException(403, "catalogue.publication.notYours");
        }
    }

    /** The documents that may get an uploaded version: the privacy notice is a text that every filing names. */
    public List<Edition> open() {
        return documents.editions().stream()
                .filter(edition -> !edition.code().equals(PublishedDocuments.PRIVACY_NOTICE))
                .toList();
    }

    /**
     * Publishes the file under the next version of its document. It is scanned first: what is infected, or could not be
     * scanned now, is not published.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 403 for everyone but an administrator, 404 for an unknown document
     */
    public Edition publish(PublishFile file, StaffUser by) {
        requireAdministrator(by);
        Optional<FieldProblem> unfit = unfit(file.content());
        return transaction.execute(status -> publish(file, unfit, by));
    }

    private Edition publish(PublishFile file, Optional<FieldProblem> unfit, StaffUser by) {
        // Two at once get two versions.
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(CatalogueLoader.LOCK)
                .query((row, number) -> true)
                .single();
        List<FieldProblem> problems = new ArrayList<>();
        String titleAr = title("titleAr", file.titleAr(), problems);
        String titleEn = title("titleEn", file.titleEn(), problems);
        Optional<Edition> newest = newest(file.document());
        LocalDate from = from(file.from(), newest, problems);
        byte[] hash = Sha256.of(file.content());
        unfit.or(() -> published(hash)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        String code = newest.map(Edition::code).orElseGet(() -> newDocument(titleAr, titleEn));
        int version = newest.map(Edition::version).orElse(0) + 1;
        jdbc.sql(
                        """
                        insert into document_version (document_code, version, from_date, title_ar, title_en, file,
                                                      content_hash, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        code,
                        version,
                        from,
                        titleAr,
                        titleEn,
                        file.content(),
                        hash,
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        return documents.editions().stream()
                .filter(edition -> edition.code().equals(code) && edition.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Edition> newest(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(open().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "catalogue.document.unknown")));
    }

    private static String title(String field, String typed, List<FieldProblem> problems) {
        String title = typed == null ? "" : TypedText.clean(typed).replaceAll("\\p{Cc}", "");
        if (title.isEmpty()) {
            problems.add(new FieldProblem(field, "catalogue.publication.titleNeeded"));
        } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            problems.add(new FieldProblem(field, "catalogue.text.tooLong", LONGEST_TITLE));
        }
        return title;
    }

    /** A version is never in force before the one that it follows. */
    private static LocalDate from(String typed, Optional<Edition> newest, List<FieldProblem> problems) {
        Optional<LocalDate> day = typed == null ? Optional.empty() : TypedDate.typed(typed);
        if (day.isEmpty()) {
            problems.add(new FieldProblem("from", "catalogue.date.format"));
            return null;
        }
        newest.map(Edition::from)
                .filter(before -> day.get().isBefore(before))
                .ifPresent(before ->
                        problems.add(new FieldProblem("from", "catalogue.publication.fromBefore", before.toString())));
        return day.get();
    }

    /** Why the content may not be published, if so. */
    private Optional<FieldProblem> unfit(byte[] content) {
        if (content.length == 0) {
            return wrong("catalogue.publication.fileNeeded");
        }
        if (content.length > settings.maxPublication().toBytes()) {
            return wrong(
                    "catalogue.publication.tooLarge", settings.maxPublication().toMegabytes());
        }
        if (!tika.detect(content).equals(PDF)) {
            return wrong("catalogue.publication.notPdf");
        }
        try {
            check.requireSafe(content);
            return Optional.empty();
        } catch (ApiException unsafe) {
            return wrong(unsafe.code(), unsafe.arguments());
        }
    }

    private static Optional<FieldProblem> wrong(String code, Object... arguments) {
        return Optional.of(new FieldProblem("file", code, arguments));
    }

    private Optional<FieldProblem> published(byte[] hash) {
        return jdbc.sql(
                        "select document_code, version from document_version where file is not null and content_hash = ?")
                .param(hash)
                .query((row, number) -> new FieldProblem(
                        "file",
                        "catalogue.publication.already",
                        row.getString("document_code"),
                        String.valueOf(row.getInt("version"))))
                .optional();
    }

    private String newDocument(String titleAr, String titleEn) {
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from published_document")
                .query(Integer.class)
                .single();
        String code = "document-" + position;
        jdbc.sql("insert into published_document (code, position, title_ar, title_en) values (?, ?, ?, ?)")
                .params(code, position, titleAr, titleEn)
                .update();
        return code;
    }
}
