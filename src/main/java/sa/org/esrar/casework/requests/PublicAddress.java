package sa.org.esrar.casework.requests;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the square codes of papers lead; no case and nobody is named there. */
@Component
class PublicAddress {

    private final String base;

    PublicAddress(@Value("${casework.notifications.base-url:http://localhost:8080}") String base) {
        this.base = base;
    }

    String tracking() {
        return base + "/track";
    }

    String service(String code) {
        return base + "/services/" + code;
    }
}
