package sa.org.esrar.casework.compensation.investigation;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who investigates from now on, all of them.
 *
 * @param lead who has the tasks
 * @param others besides the lead
 */
public record AppointInvestigators(String lead, Set<String> others, boolean siteVisit, boolean expert) {

    public AppointInvestigators {
        others = Set.copyOf(others);
    }

    /** The lead among them. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(others);
        all.add(lead);
        return all;
    }
}
