package sa.org.esrar.casework.catalogue.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition;

/** The services with their criteria and what a request needs, before anyone files (C2, B5). Public and cacheable. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesController {

    private final Catalogue catalogue;
    private final PublishedDocuments documents;

    ServicesController(Catalogue catalogue, PublishedDocuments documents) {
        this.catalogue = catalogue;
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<List<ServiceAnswer>> services() {
        int notice = documents.noticeVersion();
        List<ServiceDefinition> services = catalogue.services();
        String tag = services.stream()
                .map(service -> service.code() + "." + service.version())
                .collect(Collectors.joining("_"));
        return cacheable(tag, notice)
                .body(services.stream()
                        .map(service -> ServiceAnswer.of(service, notice))
                        .toList());
    }

    @GetMapping("/{code}")
    ResponseEntity<ServiceAnswer> service(@PathVariable String code) {
        int notice = documents.noticeVersion();
        ServiceDefinition service =
                catalogue.service(code).orElseThrow(() -> new ApiException(404, "catalogue.service.unknown"));
        return cacheable(service.code() + "." + service.version(), notice).body(ServiceAnswer.of(service, notice));
    }

    private static ResponseEntity.BodyBuilder cacheable(String tag, int notice) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(tag + "_notice." + notice);
    }

    /** {@code noticeVersion} is the privacy notice that a filing has to name. */
    record ServiceAnswer(
            String code,
            int version,
            int noticeVersion,
            Localized name,
            Localized summary,
            String committee,
            List<ServiceDefinition.Criterion> criteria,
            List<ServiceDefinition.RequiredItem> items,
            List<ServiceDefinition.FormFieldDefinition> fields) {

        static ServiceAnswer of(ServiceDefinition service, int noticeVersion) {
            return new ServiceAnswer(
                    service.code(),
                    service.version(),
                    noticeVersion,
                    service.name(),
                    service.summary(),
                    service.committee(),
                    service.criteria(),
                    service.items(),
                    service.fields());
        }
    }
}
