package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import sa.org.esrar.casework.parties.SearchLog;
import sa.org.esrar.casework.parties.SearchLog.By;
import sa.org.esrar.casework.staff.StaffUser;

/** Finds persons for who takes cases down: masked, each search logged, and nobody is taken for another silently. */
@Service
@Transactional
public class DeskPeople {

    private static final Set<String> DESKS = Set.of("intake-officers", "liaison-officers", "volunteer-coordinator");
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 10;

    private final Parties parties;
    private final Households households;
    private final Guardians guardians;
    private final SearchLog searches;

    DeskPeople(Parties parties, Households households, Guardians guardians, SearchLog searches) {
        this.parties = parties;
        this.households = households;
        this.guardians = guardians;
        this.searches = searches;
    }

    /** @throws ApiException 403 for who takes no cases down */
    public static void requireDesk(StaffUser user) {
        if (user.groups().stream().noneMatch(DESKS::contains)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    /** By identity number, mobile or our own id where that is what was typed, else by name; at most ten, the best first. */
    public List<Found> find(String typed, StaffUser by) {
        By what = what(typed);
        List<PartyView> persons =
                switch (what) {
                    case RECORD -> parties.known(List.of(UUID.fromString(typed)));
                    case NATIONAL_ID ->
                        parties.known(parties.findByNationalId(typed).stream().toList());
                    case MOBILE ->
                        parties.known(
                                parties.findByMobile(typed).stream().limit(MOST).toList());
                    default -> parties.search(typed, MOST);
                };
        List<Found> found = persons.stream().map(this::found).toList();
        log(by, what, found.stream());
        return found;
    }

    private static By what(String typed) {
        if (OUR_ID.matcher(typed).matches()) {
            return By.RECORD;
        }
        if (Identifiers.nationalId(typed)
                .or(() -> Identifiers.establishmentNumber(typed))
                .isPresent()) {
            return By.NATIONAL_ID;
        }
        return Identifiers.mobile(typed).isPresent() ? By.MOBILE : By.NAME;
    }

    /** What is known of somebody who is about to be registered. */
    public Alike alike(RegisterParty typed, StaffUser by) {
        Found known = parties.findByNationalId(typed.nationalId())
                .map(parties::view)
                .map(this::found)
                .orElse(null);
        List<Likely> likely = parties.likelyPersons(typed).stream()
                .map(one -> new Likely(found(one.party()), one.because(), one.likeness()))
                .toList();
        log(
                by,
                By.LIKENESS,
                Stream.concat(Stream.ofNullable(known), likely.stream().map(Likely::found)));
        return new Alike(known, likely, parties.findByMobile(typed.mobile()).size());
    }

    private void log(StaffUser by, By what, Stream<Found> found) {
        searches.searched(by.id(), what, found.flatMap(Found::shown).toList());
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
    public record Found(PartyView person, List<Member> household, Guardian guardian) {

        /** Everybody who is named. */
        private Stream<UUID> shown() {
            return Stream.of(
                            Stream.of(person.id()),
                            household.stream().map(Member::id),
                            Stream.ofNullable(guardian).map(Guardian::id))
                    .flatMap(ids -> ids);
        }
    }

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
