package sa.org.esrar.casework.compensation.rulings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import sa.org.esrar.casework.letters.RegisterNumber;

interface RulingRepository extends JpaRepository<Ruling, UUID> {

    List<Ruling> findByCaseNumberOrderByArrivedAt(String caseNumber);

    List<Ruling> findByCaseNumberAndStateOrderByArrivedAt(String caseNumber, RulingState state);

    /** The one that counts, final or not. */
    @Query("select r from Ruling r where r.caseNumber = :caseNumber and r.state = STANDING")
    Optional<Ruling> standing(String caseNumber);

    boolean existsByIncoming(RegisterNumber incoming);

    @Query("select count(r) > 0 from Ruling r where r.identityHash in :hashes")
    boolean isRegistered(Collection<byte[]> hashes);
}
