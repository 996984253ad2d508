package sa.org.esrar.casework.complaints;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<Proposal, UUID> {

    @Query("select p from Proposal p where p.caseNumber = :caseNumber order by p.proposedAt, p.id")
    List<Proposal> of(String caseNumber);
}
