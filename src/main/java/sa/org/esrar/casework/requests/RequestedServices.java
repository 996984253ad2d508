package sa.org.esrar.casework.requests;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;

/** Which service each of several requests is about. */
@Service
public class RequestedServices {

    private final ServiceRequestRepository requests;
    private final RequestFile file;

    RequestedServices(ServiceRequestRepository requests, RequestFile file) {
        this.requests = requests;
        this.file = file;
    }

    /** The service's name by case number, as it was when the request was filed; nothing for what is no request. */
    @Transactional(readOnly = true)
    public Map<String, Localized> names(Collection<String> caseNumbers) {
        return requests.findAllById(caseNumbers).stream()
                .collect(Collectors.toMap(ServiceRequest::caseNumber, request -> file.service(request)
                        .name()));
    }
}
