package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.UnexpectedFailures;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.protection.Sha256;

/**
 * A document from a page. Whatever goes wrong, also what nobody expected, is told beside the item on the page where the
 * file was chosen: a page that says no more than «error» leaves a family not knowing whether it arrived.
 */
@Component
public class Uploads {

    private final IncomingFiles incoming;
    private final Once once;
    private final Messages messages;

    Uploads(IncomingFiles incoming, Once once, Messages messages) {
        this.incoming = incoming;
        this.once = once;
        this.messages = messages;
    }

    /**
     * Checks it, before any transaction, and attaches it; the same file sent twice by one form is there once.
     *
     * @param key of the form, random
     * @param attach attaches the checked file, in the transaction
     * @return what went wrong, in words; the answer has its status then
     */
    public Optional<String> attach(
            String caseNumber,
            String item,
            MultipartFile file,
            String key,
            Function<CheckedFile, Documents.Stored> attach,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = Languages.of(locale);
        try {
            byte[] content = file.getBytes();
            CheckedFile checked = incoming.check(file.getOriginalFilename(), new ByteArrayInputStream(content));
            String held = once.perform(
                    "document " + caseNumber + " " + (key.isEmpty() ? UUID.randomUUID() : key),
                    List.of(item, String.valueOf(file.getOriginalFilename()), Sha256.hex(content)),
                    String.class,
                    () -> String.valueOf(attach.apply(checked).held()));
            return Documents.Held.INFECTED.name().equals(held)
                    ? Optional.of(messages.text("casefile.document.infected", language))
                    : Optional.empty();
        } catch (ApiException refused) {
            return Optional.of(messages.text(refused.code(), language, refused.arguments()));
        } catch (IOException | RuntimeException unexpected) {
            response.setStatus(500);
            return Optional.of(
                    messages.text("portal.upload.failed", language, UnexpectedFailures.log(unexpected, request)));
        }
    }
}
