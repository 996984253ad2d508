package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;

/** The association's seal for minutes, and for papers of other modules. */
@Service
public class DocumentSeal {

    private final SealKeys keys;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final Clock clock;

    DocumentSeal(SealKeys keys, ApplicationEventPublisher events, Messages messages, Clock clock) {
        this.keys = keys;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A sealed file, and what it is known by.
     *
     * @param digest SHA-256 of all of it but the signature: what was signed
     * @param certificate its fingerprint
     */
    public record Sealed(byte[] file, String digest, String certificate, Instant at) {

        @Override
        public String toString() {
            return "Sealed[" + digest + "]";
        }
    }

    /**
     * Seals a PDF; whoever asks keeps what the file is known by.
     *
     * @param papers of which it is one, which find it again
     * @param reason as a reader shows it
     * @throws NoSealKeyException when there is no key to seal with; then its case says so, and who can mend it is told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealed seal(SealedPapers papers, String caseNumber, byte[] pdf, String reason) {
        SealKey key = key(papers, caseNumber);
        Instant at = clock.instant();
        PdfSeal.Sealed sealed = PdfSeal.seal(
                pdf,
                key,
                messages.text("workflow.organisation", Languages.AR),
                reason,
                messages.text("committees.seal.place", Languages.AR),
                at);
        return new Sealed(sealed.file(), sealed.digest(), key.fingerprint(), at);
    }

    private SealKey key(SealedPapers papers, String caseNumber) {
        try {
            return keys.present();
        } catch (NoSealKeyException none) {
            events.publishEvent(new AwaitedKeys.Missing(papers, caseNumber));
            throw none;
        }
    }
}
