package sa.org.esrar.casework.staff;

import java.util.Optional;
import java.util.Set;

/** Who acts when nobody of a group is left after exclusions, so that no task ever waits for no one (F4). */
public interface Fallback {

    /**
     * The group itself while someone active in it is not excluded, else the next of its chain in the settings.
     *
     * @return empty when the whole chain is excluded: the matter is then decided outside the association
     */
    Optional<Acting> actorsFor(String group, Set<String> excluded);

    /**
     * @param group whose people act
     * @param userIds at least one
     * @param fellBack whether it is another group than was asked for
     */
    record Acting(String group, Set<String> userIds, boolean fellBack) {}
}
