package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequestRepository extends JpaRepository<ServiceRequest, String> {}

interface GapRepository extends JpaRepository<Gap, UUID> {

    List<Gap> findByCaseNumberOrderByNamedAt(String caseNumber);
}

interface StudyRepository extends JpaRepository<Study, UUID> {

    List<Study> findByCaseNumberOrderByRound(String caseNumber);

    Optional<Study> findByCaseNumberAndRound(String caseNumber, int round);
}

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findFirstByCaseNumberAndTakenBackAtIsNullOrderByDecidedAtDesc(String caseNumber);
}

interface EntitlementRepository extends JpaRepository<Entitlement, UUID> {

    Optional<Entitlement> findByDecisionId(UUID decisionId);
}
