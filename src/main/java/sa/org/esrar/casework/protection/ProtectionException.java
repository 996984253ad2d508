package sa.org.esrar.casework.protection;

/** A protected value cannot be read: changed bytes, another purpose, or a missing key. Carries no value. */
public class ProtectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProtectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
