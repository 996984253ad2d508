package sa.org.esrar.casework.staff;

import java.util.Set;

/** Port: who is in which group. Implemented by {@code workflow} on the engine's identity service. */
public interface Groups {

    Set<String> membersOf(String group);

    Set<String> groupsOf(String userId);
}
