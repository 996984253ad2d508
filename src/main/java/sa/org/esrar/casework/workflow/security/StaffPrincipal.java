package sa.org.esrar.casework.workflow.security;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as last read from the engine's identity service.
 *
 * @param mustChangePassword until a password of one's own is chosen, nothing else is open
 * @param elsewhere signed in at an identity provider: the password here does not matter
 * @param signedInAt a session that is older than the password ends
 * @param readAt when groups and flag were read
 */
record StaffPrincipal(String name, boolean mustChangePassword, boolean elsewhere, Instant signedInAt, Instant readAt)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
