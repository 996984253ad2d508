package sa.org.esrar.casework.staff;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FallbackChain implements Fallback {

    private final StaffProperties settings;
    private final ObjectProvider<Groups> groups;
    private final JdbcClient jdbc;

    /** The port is asked for late: its implementation may itself need this module. */
    FallbackChain(StaffProperties settings, ObjectProvider<Groups> groups, JdbcClient jdbc) {
        this.settings = settings;
        this.groups = groups;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Acting> actorsFor(String group, Set<String> excluded) {
        Set<String> gone = Set.copyOf(jdbc.sql("select user_id from staff_member where not active")
                .query(String.class)
                .list());
        for (String next = group; next != null; next = settings.fallback().get(next)) {
            Set<String> left = new TreeSet<>(groups.getObject().membersOf(next));
            left.removeAll(excluded);
            left.removeAll(gone);
            if (!left.isEmpty()) {
                return Optional.of(new Acting(next, Set.copyOf(left), !next.equals(group)));
            }
        }
        return Optional.empty();
    }
}
