package sa.org.esrar.casework.compensation.negotiation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementSignatureRepository extends JpaRepository<AgreementSignature, UUID> {

    List<AgreementSignature> findByAgreementOrderBySignedAt(UUID agreement);
}
