package sa.org.esrar.casework.committees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MinutesItemRepository extends JpaRepository<MinutesItem, UUID> {

    List<MinutesItem> findByMinutesOrderByPosition(String minutes);

    Optional<MinutesItem> findByMinutesAndCaseNumber(String minutes, String caseNumber);

    List<MinutesItem> findByCaseNumberAndStateIn(String caseNumber, Collection<ItemState> states);

    /** The minutes on whose agenda the case stands, without loading the item: it is read once they are locked. */
    @Query("select i.minutes from MinutesItem i where i.caseNumber = :caseNumber and i.state in (ON_AGENDA, DECIDED)")
    Optional<String> minutesOf(String caseNumber);
}
