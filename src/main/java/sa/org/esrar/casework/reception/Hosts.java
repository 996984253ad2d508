package sa.org.esrar.casework.reception;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Whom a visitor may have come to see: members of staff, the committees of today and the liaison officers (G1). */
@Component
public class Hosts {

    static final String USER = "user:";
    static final String GROUP = "group:";

    private static final String LIAISON = "liaison-officers";

    private final StaffDirectory staff;
    private final Committees committees;
    private final Messages messages;

    Hosts(StaffDirectory staff, Committees committees, Messages messages) {
        this.staff = staff;
        this.committees = committees;
        this.messages = messages;
    }

    /** Names by {@code user:<id>} and {@code group:<code>}; groups first. */
    public Map<String, Localized> all() {
        Map<String, Localized> names = new LinkedHashMap<>();
        names.put(GROUP + LIAISON, messages.both("reception.whom.liaison"));
        for (Committee committee : committees.all()) {
            names.put(GROUP + committee.code(), committee.name());
        }
        staff.all().stream()
                .filter(StaffDirectory.StaffMember::active)
                .forEach(member -> names.put(USER + member.userId(), member.title()));
        return names;
    }

    boolean knows(String whom) {
        return all().containsKey(whom);
    }

    /** The staff user in {@code user:<id>}; empty for anything else. */
    static Optional<String> user(String whom) {
        return part(whom, USER);
    }

    /** The code in {@code group:<code>}; empty for anything else. */
    static Optional<String> group(String whom) {
        return part(whom, GROUP);
    }

    /** The code of whichever is not null; null when neither is there. */
    static String code(String user, String group) {
        return user != null ? USER + user : group != null ? GROUP + group : null;
    }

    public static boolean isGroup(String whom) {
        return whom.startsWith(GROUP);
    }

    private static Optional<String> part(String whom, String prefix) {
        return whom.startsWith(prefix) ? Optional.of(whom.substring(prefix.length())) : Optional.empty();
    }
}
