package sa.org.esrar.casework.api;

import java.time.Duration;
import java.util.Optional;

/**
 * A refusal with a message for people. The status is HTTP's: 403 not allowed, 404 not found (also for a wrong access
 * code), 409 the state does not allow it, 413, 415, 429. The code is also the key of its message in the module's bundle.
 */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private Duration retryAfter;

    public ApiException(int status, String code, Object... arguments) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Says when another try makes sense; becomes the header Retry-After in whole seconds. */
    public ApiException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
