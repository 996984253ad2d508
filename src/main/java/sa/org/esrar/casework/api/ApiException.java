package sa.org.esrar.casework.api;

/**
 * A refusal with a message for people. The status is HTTP's: 403 not allowed, 404 not found (also for a wrong access
 * code), 409 the state does not allow it, 413, 415, 429. The code is also the key of its message in the module's bundle.
 */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;

    public ApiException(int status, String code, Object... arguments) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
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
}
