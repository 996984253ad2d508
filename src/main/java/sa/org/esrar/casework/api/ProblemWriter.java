package sa.org.esrar.casework.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Puts a refusal into words and writes it; used inside and outside of Spring MVC, so that all of them look alike. */
@Component
class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Messages messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    ProblemWriter(Messages messages, LocaleResolver languages, ObjectMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String language = language(request);
        response.resetBuffer();
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (refusal.retryAfter() != null) {
            long seconds = Math.max(1, refusal.retryAfter().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        response.setStatus(refusal.status());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        byte[] body = json.writeValueAsBytes(problem(refusal, language, path(request)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem for the container's error page, which writes it itself. */
    Map<String, Object> asMap(Refusal refusal, HttpServletRequest request) {
        Problem problem = problem(refusal, language(request), path(request));
        return json.convertValue(problem, new TypeReference<>() {});
    }

    /** Also for a request that was refused before it came to a controller. */
    String language(HttpServletRequest request) {
        return Languages.of(languages.resolveLocale(request));
    }

    Problem problem(Refusal refusal, String language, String instance) {
        Localized title = messages.find("api.title." + refusal.status())
                .orElseGet(() -> messages.both(refusal.status() < 500 ? "api.title.400" : "api.title.500"));
        Localized detail = words(refusal.code(), "api.refused", refusal.arguments());
        List<Problem.FieldError> errors = refusal.fields() == null
                ? null
                : refusal.fields().stream().map(this::error).toList();
        return new Problem(
                "urn:esrar:casework:problem:" + refusal.code(),
                title.in(language),
                refusal.status(),
                detail.in(language),
                instance,
                refusal.code(),
                title.ar(),
                title.en(),
                detail.ar(),
                detail.en(),
                refusal.reference(),
                errors);
    }

    private Problem.FieldError error(FieldProblem problem) {
        Localized message = words(problem.code(), "api.field.invalid", problem.arguments());
        return new Problem.FieldError(problem.field(), problem.code(), message.ar(), message.en());
    }

    private Localized words(String code, String otherwise, Object[] arguments) {
        return messages.find(code, arguments).orElseGet(() -> {
            LOG.error("no message for code {} in both languages", code);
            return messages.both(otherwise);
        });
    }

    /** The path as it was asked for, also when the container came here by way of its error page. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
