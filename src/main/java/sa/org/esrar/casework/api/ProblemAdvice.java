package sa.org.esrar.casework.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers every failed request under {@code /api}, and elsewhere every one that asks for no page, with a problem (RFC
 * 9457). A page's refusal goes to the error page with its status; that finds the words in the model as {@code problem}.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    /** Request attribute that carries the {@link Problem} to the error page. */
    static final String PROBLEM = "casework.problem";

    private final ProblemTranslation translation;
    private final ProblemWriter writer;

    ProblemAdvice(ProblemTranslation translation, ProblemWriter writer) {
        this.translation = translation;
        this.writer = writer;
    }

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        Refusal refusal = translation.translate(failure);
        if (refusal == null) {
            refusal = unexpected(failure, request);
        }
        if (isApi(request.getRequestURI(), request) || !wantsPage(request)) {
            writer.write(refusal, request, response);
        } else {
            page(refusal, request, response);
        }
    }

    /** The answer that an Idempotency-Key was given before. */
    @ExceptionHandler
    ResponseEntity<byte[]> replay(IdempotentReplay replay) {
        StoredAnswer answer = replay.answer();
        return ResponseEntity.status(answer.status())
                .headers(IdempotencyInterceptor.headers(answer))
                .body(answer.body() == null ? null : answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    static boolean isApi(String uri, HttpServletRequest request) {
        return uri.startsWith(request.getContextPath() + "/api/");
    }

    private void page(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(PROBLEM, writer.problem(refusal, writer.language(request), request.getRequestURI()));
        response.sendError(refusal.status());
    }

    static Refusal unexpected(Throwable failure, HttpServletRequest request) {
        return Refusal.unexpected(UnexpectedFailures.log(failure, request));
    }
}
