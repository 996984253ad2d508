package sa.org.esrar.casework.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EntitlementRepository extends JpaRepository<Entitlement, UUID> {

    @Query("select e from Entitlement e where e.decisionId = :decisionId")
    Optional<Entitlement> of(UUID decisionId);
}
