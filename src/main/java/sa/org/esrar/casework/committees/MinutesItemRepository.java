package sa.org.esrar.casework.committees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesItemRepository extends JpaRepository<MinutesItem, UUID> {

    List<MinutesItem> findByMinutesOrderByPosition(String minutes);

    Optional<MinutesItem> findByMinutesAndCaseNumber(String minutes, String caseNumber);

    List<MinutesItem> findByCaseNumberAndStateIn(String caseNumber, Collection<ItemState> states);
}
