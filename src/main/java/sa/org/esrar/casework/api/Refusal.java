package sa.org.esrar.casework.api;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What a failed request is answered with, before it is put into words. */
record Refusal(
        int status,
        String code,
        Object[] arguments,
        List<FieldProblem> fields,
        HttpHeaders headers,
        Duration retryAfter,
        String reference) {

    static Refusal of(int status, String code, Object... arguments) {
        return new Refusal(status, code, arguments, null, HttpHeaders.EMPTY, null, null);
    }

    static Refusal of(ApiException refused) {
        return of(refused.status(), refused.code(), refused.arguments())
                .retryAfter(refused.retryAfter().orElse(refused.status() == 429 ? Duration.ofMinutes(1) : null));
    }

    static Refusal fields(List<FieldProblem> problems) {
        return new Refusal(422, "api.invalid", new Object[0], problems, HttpHeaders.EMPTY, null, null);
    }

    static Refusal unexpected(String reference) {
        return new Refusal(500, "api.unexpected", new Object[] {reference}, null, HttpHeaders.EMPTY, null, reference);
    }

    Refusal headers(HttpHeaders more) {
        return new Refusal(status, code, arguments, fields, more, retryAfter, reference);
    }

    Refusal retryAfter(Duration wait) {
        return new Refusal(status, code, arguments, fields, headers, wait, reference);
    }
}
