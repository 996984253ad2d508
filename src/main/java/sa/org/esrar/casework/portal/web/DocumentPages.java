package sa.org.esrar.casework.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.PublishedDocuments.Edition;
import sa.org.esrar.casework.catalogue.PublishedDocuments.PublishedDocument;

/** The published documents with all their versions (B1-B5, G2), each at its own address, and the privacy notice. */
@Controller
class DocumentPages {

    private static final String VERSION = "portal/document";

    private final PublishedDocuments documents;
    private final Clock clock;

    DocumentPages(PublishedDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/documents")
    String list(Model model, Locale locale) {
        String language = Languages.of(locale);
        Map<String, Integer> inForce = documents.inForce().stream()
                .collect(Collectors.toMap(PublishedDocument::code, PublishedDocument::version));
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        Map<String, List<Line>> shelves = documents.editions().stream()
                .collect(Collectors.groupingBy(
                        Edition::code,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                edition -> Line.of(edition, inForce.getOrDefault(edition.code(), 0), today, language),
                                Collectors.toList())));
        model.addAttribute("shelves", shelves.values());
        return "portal/documents";
    }

    @GetMapping("/privacy")
    String privacy(Model model, Locale locale) {
        return page(documents.inForce(PublishedDocuments.PRIVACY_NOTICE), model, locale);
    }

    @GetMapping("/documents/{code}")
    String inForce(@PathVariable String code, Model model, Locale locale) {
        return page(documents.inForce(code), model, locale);
    }

    @GetMapping("/documents/{code}/versions/{version}")
    String version(@PathVariable String code, @PathVariable int version, Model model, Locale locale) {
        return page(documents.version(code, version), model, locale);
    }

    /** A download that no browser runs or shows inside our pages, whatever its content. */
    @GetMapping("/documents/{code}/versions/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int version) {
        byte[] content = documents.file(code, version).orElseThrow(DocumentPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "-" + version + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }

    private String page(Optional<PublishedDocument> found, Model model, Locale locale) {
        PublishedDocument document = found.orElseThrow(DocumentPages::unknown);
        String language = Languages.of(locale);
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        int inForce = documents
                .inForce(document.code())
                .map(PublishedDocument::version)
                .orElse(0);
        Function<Edition, Line> line = edition -> Line.of(edition, inForce, today, language);
        List<Edition> editions = documents.editions().stream()
                .filter(edition -> edition.code().equals(document.code()))
                .toList();
        model.addAttribute("document", document);
        model.addAttribute(
                "shown",
                editions.stream()
                        .filter(edition -> edition.version() == document.version())
                        .map(line)
                        .findFirst()
                        .orElseThrow());
        model.addAttribute(
                "others",
                editions.stream()
                        .filter(edition -> edition.version() != document.version())
                        .map(line)
                        .toList());
        model.addAttribute(
                "paragraphs",
                document.text() == null
                        ? List.of()
                        : Paragraph.of(document.text().in(language)));
        return VERSION;
    }

    private static ApiException unknown() {
        return new ApiException(404, "catalogue.document.unknown");
    }

    /**
     * A version as a list shows it.
     *
     * @param standing {@code inForce}, {@code coming} or {@code earlier}
     * @param kilobytes of a file, else null
     */
    record Line(String code, int version, String title, String from, String standing, Long kilobytes) {

        static Line of(Edition edition, int inForce, LocalDate today, String language) {
            String standing =
                    edition.version() == inForce ? "inForce" : edition.from().isAfter(today) ? "coming" : "earlier";
            return new Line(
                    edition.code(),
                    edition.version(),
                    edition.title().in(language),
                    ScreenDates.inSentence(edition.from()).in(language),
                    standing,
                    edition.fileSize() == null ? null : Math.max(1, edition.fileSize() / 1024));
        }
    }

    /** @param heading the first line where others follow it, else null */
    record Paragraph(String heading, String text) {

        static List<Paragraph> of(String text) {
            return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                    .map(Paragraph::one)
                    .toList();
        }

        private static Paragraph one(String paragraph) {
            String[] parts = paragraph.strip().split("\\R", 2);
            return parts.length == 1 ? new Paragraph(null, parts[0]) : new Paragraph(parts[0], parts[1]);
        }
    }
}
