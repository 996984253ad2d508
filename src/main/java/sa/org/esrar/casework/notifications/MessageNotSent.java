package sa.org.esrar.casework.notifications;

/** A provider did not take a message. Carries no address and no text. */
public class MessageNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MessageNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
