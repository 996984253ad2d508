package sa.org.esrar.casework.workflow.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param rereadAfter how old the groups of a session may become before they are read again
 * @param failuresBeforeLock wrong passwords in a row after which only an administrator opens the account
 * @param firstAdministrator made on an external database when {@code camunda-admin} has no member
 */
@ConfigurationProperties("casework.workflow.security")
record SecuritySettings(
        @DefaultValue("30s") Duration rereadAfter,
        @DefaultValue("10") int failuresBeforeLock,
        @DefaultValue FirstAdministrator firstAdministrator) {

    /** From {@code CASEWORK_ADMIN_USER} and {@code CASEWORK_ADMIN_PASSWORD}. */
    record FirstAdministrator(@DefaultValue("") String user, @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "FirstAdministrator[" + user + "]";
        }
    }
}
