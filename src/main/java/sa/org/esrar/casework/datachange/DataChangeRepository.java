package sa.org.esrar.casework.datachange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DataChangeRepository extends JpaRepository<DataChange, String> {

    /** The one that stands in the way of another, as the unique index has it. */
    @Query(
            """
            select c from DataChange c where c.partyId = :partyId and c.stage in (
              sa.org.esrar.casework.datachange.ChangeStage.TO_WITNESS,
              sa.org.esrar.casework.datachange.ChangeStage.TO_CHECK,
              sa.org.esrar.casework.datachange.ChangeStage.ACCEPTED,
              sa.org.esrar.casework.datachange.ChangeStage.APPLIED)""")
    Optional<DataChange> openOf(UUID partyId);

    @Query("select c from DataChange c where c.denialHash in :hashes")
    Optional<DataChange> byDenial(Collection<byte[]> hashes);

    List<DataChange> findByCaseNumberIn(Collection<String> caseNumbers);
}
