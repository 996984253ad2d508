package sa.org.esrar.casework.support;

import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Calls a service as a member of staff, as a request of theirs would. */
public final class SignedIn {

    private SignedIn() {}

    public static <T> T as(String user, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, "x", "any"));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static void as(String user, Runnable work) {
        as(user, () -> {
            work.run();
            return null;
        });
    }
}
