package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartyAccountRepository extends JpaRepository<PartyAccount, UUID> {

    List<PartyAccount> findByPartyIdOrderByRecordedAt(UUID partyId);

    @Query("select a from PartyAccount a where a.partyId = :partyId and a.iban.hash = :hash")
    Optional<PartyAccount> find(UUID partyId, byte[] hash);
}
