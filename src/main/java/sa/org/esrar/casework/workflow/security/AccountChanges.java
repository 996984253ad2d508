package sa.org.esrar.casework.workflow.security;

import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens with accounts, seen in one place: a password that somebody else chose has to be changed, and {@code
 * camunda-admin} never loses its last member, because the web apps' set-up endpoint would then make one for anybody.
 */
class AccountChanges {

    private final IdentityService identity;
    private final CredentialStates credentials;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AccountChanges(
            IdentityService identity,
            CredentialStates credentials,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.identity = identity;
        this.credentials = credentials;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Runs the command; what belongs to it is written in the same transaction. */
    <T> T around(Command<T> command, Function<Command<T>, T> engine) {
        if (command instanceof SaveUserCmd && Outside.isHere()) {
            User user = (User) new DirectFieldAccessor(command).getPropertyValue("user");
            boolean password = user instanceof UserEntity entity && entity.hasNewPassword();
            var by = identity.getCurrentAuthentication();
            boolean own = by != null && user.getId().equals(by.getUserId());
            return transaction.execute(status -> {
                T result = engine.apply(command);
                if (password) {
                    credentials.set(user.getId(), !own);
                }
                return result;
            });
        }
        if (command instanceof DeleteMembershipCmd
                || command instanceof DeleteUserCmd
                || command instanceof DeleteGroupCmd) {
            return transaction.execute(status -> {
                jdbc.queryForList("select 1 from act_id_membership where group_id_ = 'camunda-admin' for update");
                T result = engine.apply(command);
                Long left = jdbc.queryForObject(
                        "select count(*) from act_id_membership where group_id_ = 'camunda-admin'", Long.class);
                if (left == null || left == 0) {
                    throw new AuthorizationException("The last system administrator stays.");
                }
                return result;
            });
        }
        return engine.apply(command);
    }
}
