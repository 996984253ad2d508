package sa.org.esrar.casework.committees;

import org.springframework.data.jpa.repository.JpaRepository;
import sa.org.esrar.casework.api.ApiException;

interface MinutesRepository extends JpaRepository<Minutes, String> {

    /** @throws ApiException 404 when there are none with this number */
    default Minutes require(String number) {
        return findById(number).orElseThrow(() -> new ApiException(404, "committees.notFound"));
    }
}
