package sa.org.esrar.casework.casefile;

import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.catalogue.PublicationCheck;

/**
 * What is to be published comes in as attachments do. It is never kept apart to wait: who publishes is there, and sends
 * it again.
 */
@Component
class IncomingPublications implements PublicationCheck {

    private final IncomingFiles incoming;

    IncomingPublications(IncomingFiles incoming) {
        this.incoming = incoming;
    }

    @Override
    public void requireSafe(byte[] pdf) {
        CheckedFile file = incoming.check(null, new ByteArrayInputStream(pdf));
        if (file.held() == Documents.Held.INFECTED) {
            throw new ApiException(422, "casefile.publication.infected");
        }
        if (file.held() == Documents.Held.NOT_SCANNED) {
            throw new ApiException(503, "casefile.publication.notScanned");
        }
        // It is given out as it is, to everybody.
        if (file.pagesOnly()) {
            throw new ApiException(422, "casefile.publication.holdsFiles");
        }
    }
}
