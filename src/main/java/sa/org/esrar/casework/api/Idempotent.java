package sa.org.esrar.casework.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method that creates something: a request that brings the header {@code Idempotency-Key} is carried out
 * once, and its answer is given again, alike, for 24 hours. The method runs in one transaction with the record of its
 * answer, so that neither a lost connection nor a killed process can make the same request act twice. The same key with
 * other content is refused with 422; a second request meanwhile waits, then gets the first one's answer or 409.
 *
 * <p>The method must not be private or final, answers with a body that Jackson writes, and throws its refusals: what
 * was refused leaves nothing behind, and the same key may be tried again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * Refusals whose effects stay, such as a wrong one-time code that was counted. They must cross no other
     * transactional boundary that would roll back for them.
     */
    Class<? extends RuntimeException>[] keepEffectsOf() default {};
}
