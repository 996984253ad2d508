package sa.org.esrar.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A problem as RFC 9457 has it, in both languages; {@code title} and {@code detail} are in the language of the request.
 *
 * @param type URN made of the code
 * @param instance path of the request
 * @param code stable code for programs
 * @param reference number under which an unexpected failure was logged; only with 500
 * @param errors one line per wrong field; only with 422
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String titleAr,
        String titleEn,
        String detailAr,
        String detailEn,
        String reference,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field, and what to do about it. */
    public record FieldError(String field, String code, String messageAr, String messageEn) {}
}
