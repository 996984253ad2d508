package sa.org.esrar.casework.committees.minutes;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseRegister;

/** Minutes for a command: their case is locked first, as that of every case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LockedMinutes {

    private final MinutesRepository minutes;
    private final CaseRegister cases;
    private final EntityManager entities;

    LockedMinutes(MinutesRepository minutes, CaseRegister cases, EntityManager entities) {
        this.minutes = minutes;
        this.cases = cases;
        this.entities = entities;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there are none */
    public Minutes lock(String number) {
        cases.lock(number);
        Minutes found = find(number);
        // Read before the lock, e.g. by a condition of the diagram, they may be older than it.
        entities.refresh(found);
        return found;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there are none */
    public Minutes find(String number) {
        return minutes.require(number);
    }

    public void save(Minutes changed) {
        minutes.saveAndFlush(changed);
    }
}
