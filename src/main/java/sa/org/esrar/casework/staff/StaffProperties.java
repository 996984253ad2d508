package sa.org.esrar.casework.staff;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of this module.
 *
 * @param fallback for each group the one that acts when nobody of it is left; chains end, never turn in a circle
 */
@ConfigurationProperties("casework.staff")
record StaffProperties(Map<String, String> fallback) {

    StaffProperties {
        fallback = fallback == null ? Map.of() : Map.copyOf(fallback);
        for (String start : fallback.keySet()) {
            Set<String> passed = new HashSet<>();
            for (String group = start; group != null; group = fallback.get(group)) {
                if (!passed.add(group)) {
                    throw new IllegalArgumentException("casework.staff.fallback turns in a circle at " + group);
                }
            }
        }
    }
}
