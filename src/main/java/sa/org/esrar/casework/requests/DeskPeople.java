package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.Parties.LikelyDuplicate.Reason;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;

/** Finds persons for who takes cases down: masked, and nobody is taken for another silently. */
@Service
@Transactional(readOnly = true)
public class DeskPeople {

    private static final Set<String> DESKS = Set.of("intake-officers", "liaison-officers", "volunteer-coordinator");
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 10;

    private final Parties parties;
    private final Households households;
    private final Guardians guardians;

    DeskPeople(Parties parties, Households households, Guardians guardians) {
        this.parties = parties;
        this.households = households;
        this.guardians = guardians;
    }

    /** @throws ApiException 403 for who takes no cases down */
    public static void requireDesk(StaffUser user) {
        if (user.groups().stream().noneMatch(DESKS::contains)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    /** By identity number, mobile or our own id where that is what was typed, else by name; at most ten, the best first. */
    public List<Found> find(String typed) {
        if (OUR_ID.matcher(typed).matches()) {
            return parties.known(List.of(UUID.fromString(typed))).stream()
                    .map(this::found)
                    .toList();
        }
        Optional<UUID> numbered = parties.findByNationalId(typed);
        List<UUID> reached =
                Identifiers.mobile(typed).map(parties::findByMobile).orElse(List.of());
        List<PartyView> found = numbered.isPresent()
                ? parties.known(List.of(numbered.get()))
                : reached.isEmpty()
                        ? parties.search(typed, MOST)
                        : parties.known(reached.stream().limit(MOST).toList());
        return found.stream().map(this::found).toList();
    }

    /** What is known of somebody who is about to be registered. */
    public Alike alike(RegisterParty typed) {
        return new Alike(
                parties.findByNationalId(typed.nationalId())
                        .map(parties::view)
                        .map(this::found)
                        .orElse(null),
                parties.likelyPersons(typed).stream()
                        .map(likely -> new Likely(found(likely.party()), likely.because(), likely.likeness()))
                        .toList(),
                parties.findByMobile(typed.mobile()).size());
    }

    private Found found(PartyView party) {
        List<Member> household = party.householdId() == null
                ? List.of()
                : households.members(party.householdId()).stream()
                        .filter(member -> !member.partyId().equals(party.id()))
                        .map(member -> new Member(
                                member.partyId(), parties.view(member.partyId()).name(), member.relation()))
                        .toList();
        return new Found(
                party,
                household,
                guardians
                        .guardianOf(party.id())
                        .map(guardian ->
                                new Guardian(guardian, parties.view(guardian).name()))
                        .orElse(null));
    }

    /** @param guardian null for who acts alone */
    public record Found(PartyView person, List<Member> household, Guardian guardian) {}

    public record Member(UUID id, String name, Relation relation) {}

    public record Guardian(UUID id, String name) {}

    /**
     * @param known who has the identity number that was typed, or null
     * @param onMobile how many persons are reached at the mobile that was typed
     */
    public record Alike(Found known, List<Likely> likely, int onMobile) {}

    /** @param likeness of the names in percent */
    public record Likely(Found found, Set<Reason> because, int likeness) {}
}
