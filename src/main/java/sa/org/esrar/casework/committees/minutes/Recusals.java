package sa.org.esrar.casework.committees.minutes;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;

/** Members withdraw from cases of the agenda for a conflict of interest (F4), by a command that holds the minutes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recusals {

    private final Exclusions exclusions;
    private final JdbcClient jdbc;

    Recusals(Exclusions exclusions, JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.jdbc = jdbc;
    }

    /**
     * Excludes members from cases.
     *
     * @param members by case
     * @throws ApiException 409 while somebody else changes one of the cases: one may try again
     */
    public void record(Map<String, ? extends Collection<String>> members, String reasonCode, String by) {
        hold(members.keySet());
        members.forEach(
                (caseNumber, users) -> users.forEach(user -> exclusions.exclude(caseNumber, user, reasonCode, by)));
    }

    /**
     * Elsewhere a case is locked before its minutes; here the minutes are held already. Whoever holds one of these cases may
     * be waiting for them, so that this waits for less than the database takes to end one of the two.
     */
    private void hold(Collection<String> cases) {
        jdbc.sql("set local lock_timeout = '400ms'").update();
        try {
            new TreeSet<>(cases).forEach(exclusions::hold);
        } catch (PessimisticLockException | LockTimeoutException e) {
            throw new ApiException(409, "api.concurrent");
        }
        jdbc.sql("set local lock_timeout to default").update();
    }
}
