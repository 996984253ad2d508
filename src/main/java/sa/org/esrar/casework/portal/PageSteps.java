package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;

/** A step that somebody takes on the page of a case: taken once, also when the form of one page is sent twice. */
@Component
public class PageSteps {

    private final Once once;
    private final FieldProblems problems;
    private final Messages messages;

    PageSteps(Once once, FieldProblems problems, Messages messages) {
        this.once = once;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * Takes the step in one transaction.
     *
     * @param step its name, one of the page's
     * @param key of the form, random; empty where the form had none
     * @param content what was typed: the same key with other content is refused
     * @return what was wrong, in words by field, and the whole step's under {@code case}; the answer has its status then
     * @throws ApiException when the page itself is not the caller's to use
     */
    public Optional<Map<String, String>> take(
            Visits.OpenCase open,
            String step,
            String key,
            Object content,
            Runnable work,
            Locale locale,
            HttpServletResponse response) {
        String id = key.isEmpty() ? UUID.randomUUID().toString() : key;
        try {
            once.perform(step + " " + open.caseNumber() + " " + id, content, Boolean.class, () -> {
                work.run();
                return true;
            });
            return Optional.empty();
        } catch (InvalidInputException wrong) {
            response.setStatus(422);
            return Optional.of(problems.worded(wrong.problems(), locale));
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            response.setStatus(409);
            return Optional.of(
                    Map.of("case", messages.text(refused.code(), Languages.of(locale), refused.arguments())));
        }
    }
}
