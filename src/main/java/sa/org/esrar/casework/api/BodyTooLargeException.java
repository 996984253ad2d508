package sa.org.esrar.casework.api;

import java.io.IOException;

/** A request's body went beyond {@code casework.api.max-body} while it was read. */
class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("request body too large");
    }
}
