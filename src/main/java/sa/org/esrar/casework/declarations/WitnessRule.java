package sa.org.esrar.casework.declarations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/**
 * Who may be a witness (C4, F4): active staff, and neither the signer, nor anybody of her household, nor who disclosed a tie
 * to one of them, nor the holder of the telephone to which her code goes, nor who is excluded from the case.
 */
@Component
public class WitnessRule {

    private final StaffDirectory staff;
    private final Disclosures disclosures;
    private final Exclusions exclusions;
    private final CaseRegister cases;
    private final Parties parties;
    private final Households households;
    private final Guardians guardians;
    private final FilingContacts contacts;

    WitnessRule(
            StaffDirectory staff,
            Disclosures disclosures,
            Exclusions exclusions,
            CaseRegister cases,
            Parties parties,
            Households households,
            Guardians guardians,
            FilingContacts contacts) {
        this.staff = staff;
        this.disclosures = disclosures;
        this.exclusions = exclusions;
        this.cases = cases;
        this.parties = parties;
        this.households = households;
        this.guardians = guardians;
        this.contacts = contacts;
    }

    /** @throws InvalidInputException on the field; it tells nobody which tie it is */
    public void require(String field, String caseNumber, String userId) {
        if (userId == null || staff.find(userId).filter(StaffMember::active).isEmpty()) {
            throw new InvalidInputException(field, "declarations.witness.unknown");
        }
        if (involved(caseNumber).contains(userId)) {
            throw new InvalidInputException(field, "declarations.witness.involved");
        }
    }

    /** Whether that person is tied to the case or to its signer, so that she may sign nothing beside her. */
    @Transactional(readOnly = true)
    public boolean isInvolved(String caseNumber, String userId) {
        return involved(caseNumber).contains(userId);
    }

    /** Staff who may not be a witness in this case. */
    Set<String> involved(String caseNumber) {
        UUID party = cases.view(caseNumber).partyId();
        Set<String> involved = new HashSet<>(exclusions.excludedFrom(caseNumber));
        Stream.concat(Stream.of(party), guardians.guardianOf(party).stream())
                .flatMap(one -> Stream.concat(Stream.of(one), household(one).stream()))
                .distinct()
                .flatMap(one -> disclosures.conflictsWith(one).stream())
                .forEach(conflict -> involved.add(conflict.userId()));
        String mobile = contacts.forCase(caseNumber, party).mobileE164();
        if (mobile != null) {
            staff.inConflictWith(parties.hash(null, mobile)).forEach(one -> involved.add(one.userId()));
        }
        return involved;
    }

    private List<UUID> household(UUID party) {
        return households
                .householdOf(party)
                .map(household -> households.members(household).stream()
                        .map(Households.Member::partyId)
                        .toList())
                .orElse(List.of());
    }
}
