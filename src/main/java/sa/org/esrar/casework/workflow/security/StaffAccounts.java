package sa.org.esrar.casework.workflow.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.SystemWork;

/** Staff accounts as the engine's identity service has them; Camunda Admin manages people and groups. */
@Component
class StaffAccounts {

    private final IdentityService identity;
    private final SystemWork system;
    private final CredentialStates credentials;
    private final Clock clock;

    StaffAccounts(@Lazy IdentityService identity, SystemWork system, CredentialStates credentials, Clock clock) {
        this.identity = identity;
        this.system = system;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Counts failures and locks (the engine's own login lock); the same {@code false} for a user that does not exist. */
    boolean passwordMatches(String userId, String password) {
        return system.get(() -> identity.checkPassword(userId, password));
    }

    /** Somebody who has just proved who it is; empty when there is no such account. */
    Optional<Authentication> signIn(String userId) {
        return read(userId, false, clock.instant());
    }

    /** Somebody whom an identity provider has named. */
    Optional<Authentication> signInElsewhere(String userId) {
        return read(userId, true, clock.instant());
    }

    /** The account as it is now; empty when it was removed, or its password changed since that sign-in. */
    Optional<Authentication> readAgain(StaffPrincipal known) {
        boolean over = !known.elsewhere() && credentials.changedAfter(known.name(), known.signedInAt());
        return over ? Optional.empty() : read(known.name(), known.elsewhere(), known.signedInAt());
    }

    private Optional<Authentication> read(String userId, boolean elsewhere, Instant signedInAt) {
        return system.get(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                return Optional.empty();
            }
            // The id as it is stored, not as it was typed.
            boolean mustChange = !elsewhere && credentials.mustChange(user.getId());
            var principal = new StaffPrincipal(user.getId(), mustChange, elsewhere, signedInAt, clock.instant());
            var authorities = groupsOf(user.getId()).stream()
                    .map(SimpleGrantedAuthority::new)
                    .toList();
            return Optional.of(new StaffAuthentication(principal, authorities));
        });
    }

    Set<String> groupsOf(String userId) {
        return system.get(() -> identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    Set<String> membersOf(String group) {
        return system.get(() -> identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
