package sa.org.esrar.casework.committees.minutes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import sa.org.esrar.casework.api.ApiException;

public interface MinutesRepository extends JpaRepository<Minutes, String> {

    List<Minutes> findByCommitteeAndStateIn(String committee, Collection<MinutesState> states);

    /** Those that are not over. */
    List<Minutes> findByEndedAtIsNullOrderByNumber();

    List<Minutes> findByStateAndMeetsAtAfterOrderByNumber(MinutesState state, Instant after);

    /** @throws ApiException 404 when there are none with this number */
    default Minutes require(String number) {
        return findById(number).orElseThrow(() -> new ApiException(404, "committees.notFound"));
    }
}
