package sa.org.esrar.casework.api;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which refusal an exception is; null for what nobody expected. */
@Component
class ProblemTranslation {

    private static final Map<Integer, String> CODES = Map.of(
            400, "api.malformed",
            401, "api.unauthenticated",
            403, "api.forbidden",
            404, "api.notFound",
            405, "api.methodNotAllowed",
            406, "api.notAcceptable",
            413, "api.tooLarge",
            415, "api.unsupportedMediaType");

    private final ValidationProblems validation;

    ProblemTranslation(ValidationProblems validation) {
        this.validation = validation;
    }

    Refusal translate(Exception failure) {
        if (failure instanceof ApiException refused) {
            return Refusal.of(refused);
        }
        if (failure instanceof InvalidInputException invalid) {
            return Refusal.fields(invalid.problems());
        }
        List<FieldProblem> fields = validation.of(failure);
        if (fields != null) {
            return Refusal.fields(fields);
        }
        if (hasCause(failure, BodyTooLargeException.class)
                || hasCause(failure, StreamConstraintsException.class)
                || failure instanceof MaxUploadSizeExceededException) {
            return ofStatus(413);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return ofBody(unreadable);
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Refusal.of(400, "api.parameter.missing", missing.getParameterName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.of(400, "api.parameter.invalid", mismatch.getName());
        }
        if (failure instanceof AuthenticationException) {
            return ofStatus(401);
        }
        if (failure instanceof CsrfException) {
            return Refusal.of(403, "api.csrf");
        }
        if (failure instanceof AccessDeniedException) {
            return ofStatus(SecurityContextHolder.getContext().getAuthentication() == null ? 401 : 403);
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Refusal.of(409, "api.concurrent").retryAfter(Duration.ofSeconds(1));
        }
        if (failure instanceof DataIntegrityViolationException) {
            return Refusal.of(409, "api.conflict");
        }
        return failure instanceof ErrorResponse response
                        && response.getStatusCode().value() < 500
                ? ofStatus(response.getStatusCode().value()).headers(response.getHeaders())
                : null;
    }

    /** The refusal that stands for a bare status. */
    static Refusal ofStatus(int status) {
        return Refusal.of(status, CODES.getOrDefault(status, "api.refused"));
    }

    /** Well-formed JSON with a value of the wrong kind names its field; anything else is malformed. */
    private static Refusal ofBody(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Refusal.fields(List.of(new FieldProblem(path(mismatch), "api.field.format")));
        }
        return ofStatus(400);
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
