package sa.org.esrar.casework.committees.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;

public interface MinutesItemRepository extends JpaRepository<MinutesItem, UUID> {

    List<MinutesItem> findByMinutesOrderByPosition(String minutes);

    /** Without what was left off the agenda before anybody met. */
    default List<MinutesItem> called(String minutes) {
        return findByMinutesOrderByPosition(minutes).stream()
                .filter(item -> item.putOff() != PutOff.NOT_CALLED)
                .toList();
    }

    Optional<MinutesItem> findByMinutesAndCaseNumber(String minutes, String caseNumber);

    /** @throws ApiException 409 when the case does not stand in them */
    default MinutesItem require(String minutes, String caseNumber) {
        return findByMinutesAndCaseNumber(minutes, caseNumber)
                .orElseThrow(() -> new ApiException(409, "committees.itemNotOpen"));
    }

    List<MinutesItem> findByCaseNumberAndStateIn(String caseNumber, Collection<ItemState> states);

    /** The minutes on whose agenda the case stands, without loading the item: it is read once they are locked. */
    @Query("select i.minutes from MinutesItem i where i.caseNumber = :caseNumber and i.state in (ON_AGENDA, DECIDED)")
    Optional<String> minutesOf(String caseNumber);
}
