package sa.org.esrar.casework.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EntitlementRepository extends JpaRepository<Entitlement, UUID> {

    Optional<Entitlement> findByDecisionId(UUID decisionId);
}
