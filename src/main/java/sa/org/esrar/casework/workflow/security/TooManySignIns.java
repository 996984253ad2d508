package sa.org.esrar.casework.workflow.security;

import org.springframework.security.core.AuthenticationException;
import sa.org.esrar.casework.api.ApiException;

/** From one address came too many wrong passwords: nothing is checked any more for a while, not even the right one. */
class TooManySignIns extends AuthenticationException {

    private final transient ApiException refusal;

    TooManySignIns(ApiException refusal) {
        super("too many sign-ins", refusal);
        this.refusal = refusal;
    }

    ApiException refusal() {
        return refusal;
    }
}
