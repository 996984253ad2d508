package sa.org.esrar.casework.staff;

import java.util.Set;

/**
 * A signed-in member of staff.
 *
 * @param id the engine's user id, e.g. {@code intake-1}
 * @param groups ids of {@code glossary.md} §3
 */
public record StaffUser(String id, Set<String> groups) {

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
