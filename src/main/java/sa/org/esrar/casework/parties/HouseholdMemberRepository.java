package sa.org.esrar.casework.parties;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HouseholdMemberRepository extends JpaRepository<HouseholdMember, Long> {

    Optional<HouseholdMember> findByPartyIdAndLeftOnIsNull(UUID partyId);

    List<HouseholdMember> findByHouseholdIdAndLeftOnIsNullOrderById(UUID householdId);

    @Query("select m from HouseholdMember m where m.partyId in :partyIds and m.leftOn is null")
    List<HouseholdMember> present(Collection<UUID> partyIds);
}
