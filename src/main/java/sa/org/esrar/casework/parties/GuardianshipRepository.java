package sa.org.esrar.casework.parties;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuardianshipRepository extends JpaRepository<Guardianship, Long> {

    Optional<Guardianship> findByWardIdAndEndedOnIsNull(UUID wardId);
}
