package sa.org.esrar.casework.catalogue.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.PublishedDocuments.PublishedDocument;

/** Published documents (B1-B5, G2) and the privacy notice; older versions stay readable. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsController {

    private final PublishedDocuments documents;

    DocumentsController(PublishedDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<List<DocumentHead>> documents() {
        return cacheable(Duration.ofMinutes(5))
                .body(documents.inForce().stream().map(DocumentHead::of).toList());
    }

    @GetMapping("/{code}/versions/{version}")
    ResponseEntity<PublishedDocument> version(@PathVariable String code, @PathVariable int version) {
        // A version never changes.
        return cacheable(Duration.ofDays(1))
                .body(documents
                        .version(code, version)
                        .orElseThrow(() -> new ApiException(404, "catalogue.document.unknown")));
    }

    private static ResponseEntity.BodyBuilder cacheable(Duration time) {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(time).cachePublic());
    }

    record DocumentHead(String code, int version, LocalDate from, Localized title) {

        static DocumentHead of(PublishedDocument document) {
            return new DocumentHead(document.code(), document.version(), document.from(), document.title());
        }
    }
}
