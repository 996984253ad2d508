package sa.org.esrar.casework.committees.sealing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;

/** The association's seal for a paper of another module, with the key that seals minutes. */
@Service
public class DocumentSeal {

    private final SealKeys keys;
    private final Messages messages;
    private final Clock clock;

    DocumentSeal(SealKeys keys, Messages messages, Clock clock) {
        this.keys = keys;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A sealed file, and what it is known by.
     *
     * @param digest SHA-256 of all of it but the signature: what was signed
     * @param certificate its fingerprint
     */
    public record Sealed(byte[] file, String digest, String certificate) {

        @Override
        public String toString() {
            return "Sealed[" + digest + "]";
        }
    }

    /**
     * Seals a PDF; whoever asks keeps what the file is known by and tells it through {@link SealedPapers}.
     *
     * @param reason as a reader shows it
     * @throws NoSealKeyException when there is no key to seal with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealed seal(byte[] pdf, String reason) {
        SealKey key = keys.present();
        PdfSeal.Sealed sealed = PdfSeal.seal(
                pdf,
                key,
                messages.text("workflow.organisation", Languages.AR),
                reason,
                messages.text("committees.seal.place", Languages.AR),
                clock.instant());
        return new Sealed(sealed.file(), sealed.digest(), key.fingerprint());
    }
}
