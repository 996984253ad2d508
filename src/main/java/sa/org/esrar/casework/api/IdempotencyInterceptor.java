package sa.org.esrar.casework.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Runs an {@link Idempotent} method in one transaction with its key and its answer: all three are kept or none. The
 * body has been read by then, so that a slow sender holds no database connection.
 */
class IdempotencyInterceptor implements MethodInterceptor {

    private final ObjectProvider<IdempotencyStore> store;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<ObjectMapper> json;

    IdempotencyInterceptor(
            ObjectProvider<IdempotencyStore> store,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<ObjectMapper> json) {
        this.store = store;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String key = request.getHeader(IdempotentRequest.HEADER);
        if (key == null) {
            return call.proceed();
        }
        IdempotentRequest asked = IdempotentRequest.of(request, key);
        Outcome outcome = new TransactionTemplate(transactions.getObject())
                .execute(transaction -> once(asked, call, transaction));
        return outcome.result();
    }

    private Outcome once(IdempotentRequest asked, MethodInvocation call, TransactionStatus transaction) {
        IdempotencyStore keys = store.getObject();
        if (!keys.take(asked.scope(), asked.content())) {
            throw new IdempotentReplay(keys.answer(asked.scope(), asked.content()));
        }
        try {
            Object result = call.proceed();
            keys.keep(asked.scope(), answer(result, call));
            return new Outcome(result, null);
        } catch (Throwable refusal) {
            if (keepsEffects(call, refusal)) {
                keys.release(asked.scope());
            } else {
                transaction.setRollbackOnly();
            }
            return new Outcome(null, refusal);
        }
    }

    private static boolean keepsEffects(MethodInvocation call, Throwable refusal) {
        Idempotent idempotent = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Idempotent.class);
        return idempotent != null
                && Arrays.stream(idempotent.keepEffectsOf()).anyMatch(type -> type.isInstance(refusal));
    }

    private StoredAnswer answer(Object result, MethodInvocation call) throws JsonProcessingException {
        Object body = result;
        HttpStatusCode status = HttpStatusCode.valueOf(200);
        String location = null;
        MediaType type = null;
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), ResponseStatus.class);
        if (declared != null) {
            status = declared.code();
        }
        if (result instanceof ResponseEntity<?> entity) {
            body = entity.getBody();
            status = entity.getStatusCode();
            URI created = entity.getHeaders().getLocation();
            location = created == null ? null : created.toString();
            type = entity.getHeaders().getContentType();
        }
        String written = body == null ? null : json.getObject().writeValueAsString(body);
        String contentType = type != null ? type.toString() : body == null ? null : MediaType.APPLICATION_JSON_VALUE;
        return new StoredAnswer(status.value(), contentType, location, written);
    }

    /** What the method gave back, or the refusal whose effects stay. */
    private record Outcome(Object value, Throwable refusal) {

        Object result() throws Throwable {
            if (refusal != null) {
                throw refusal;
            }
            return value;
        }
    }

    /** Name of the header that marks an answer given again. */
    static final String REPLAYED = "Idempotent-Replayed";

    static HttpHeaders headers(StoredAnswer answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(REPLAYED, "true");
        if (answer.location() != null) {
            headers.set(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, answer.contentType());
        }
        return headers;
    }
}
