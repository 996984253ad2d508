package sa.org.esrar.casework.announcements;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.Concerned.Person;
import sa.org.esrar.casework.announcements.Subject.Kind;
import sa.org.esrar.casework.notifications.Circulars.Addressee;
import sa.org.esrar.casework.parties.Reachability;
import sa.org.esrar.casework.parties.Reachability.Reach;

/** Whom an announcement concerns: each once, however many cases they have. */
@Component
class ConcernedPeople {

    private final List<Concerned> capabilities;
    private final Reachability reachability;
    private final Recipients recipients;

    ConcernedPeople(List<Concerned> capabilities, Reachability reachability, Recipients recipients) {
        this.capabilities = capabilities;
        this.reachability = reachability;
        this.recipients = recipients;
    }

    /**
     * Who has begun a request in somebody's name has proven nothing: until it is signed, whom it names counts only when their
     * contact was confirmed otherwise.
     *
     * @param supersedes whoever was told of that one is told what took its place; or null
     */
    List<Addressee> of(Subject subject, Audience audience, Long supersedes) {
        Map<UUID, Addressee> found = new LinkedHashMap<>();
        if (audience.withRequests()) {
            withRequests(subject.kind() == Kind.SERVICE ? subject.code() : null, found);
        }
        if (audience.withMembers()) {
            reachability.members().forEach(member -> found.putIfAbsent(member, new Addressee(member, null)));
        }
        if (supersedes != null) {
            recipients.listed(supersedes).forEach(one -> found.putIfAbsent(one.partyId(), one));
        }
        return List.copyOf(found.values());
    }

    private void withRequests(String service, Map<UUID, Addressee> found) {
        Map<UUID, Addressee> unsigned = new HashMap<>();
        for (Concerned capability : capabilities) {
            for (Person person : capability.withOpenRequests(service)) {
                (person.signed() ? found : unsigned)
                        .putIfAbsent(person.partyId(), new Addressee(person.partyId(), person.caseNumber()));
            }
        }
        unsigned.keySet().removeAll(found.keySet());
        Map<UUID, Reach> reaches = reachability.of(unsigned.keySet());
        unsigned.forEach((party, one) -> {
            if (reaches.get(party).confirmed()) {
                found.put(party, one);
            }
        });
    }
}
