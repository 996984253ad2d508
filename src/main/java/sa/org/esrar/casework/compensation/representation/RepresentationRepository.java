package sa.org.esrar.casework.compensation.representation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RepresentationRepository extends JpaRepository<Representation, UUID> {

    @Query("select r from Representation r where r.caseNumber = :caseNumber and r.endedAt is null")
    Optional<Representation> open(String caseNumber);
}
