package sa.org.esrar.casework.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import sa.org.esrar.casework.api.Idempotent;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.ServiceRequests;

/** The part of the public door's steps that acts once: files are checked before it begins, outside of any transaction. */
@Component
class FilingOnce {

    private final ServiceRequests requests;

    FilingOnce(ServiceRequests requests) {
        this.requests = requests;
    }

    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    ServiceRequests.Filed file(FileRequest request) {
        return requests.file(request);
    }

    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Left attach(String caseNumber, FileRequest.Attachment document) {
        return left(caseNumber, requests.attach(caseNumber, document).held());
    }

    Left left(String caseNumber) {
        return left(caseNumber, null);
    }

    private Left left(String caseNumber, Documents.Held held) {
        return new Left(
                held,
                requests.missing(caseNumber).stream()
                        .map(item -> new LeftItem(
                                item.code(),
                                item.name().ar(),
                                item.name().en(),
                                item.what().ar(),
                                item.what().en()))
                        .toList());
    }

    /**
     * What is left, in words; empty when the request can be signed.
     *
     * @param held why the document that was just sent does not count yet; left out when it does
     */
    record Left(@JsonInclude(JsonInclude.Include.NON_NULL) Documents.Held held, List<LeftItem> left) {}

    record LeftItem(String code, String nameAr, String nameEn, String whatAr, String whatEn) {}
}
