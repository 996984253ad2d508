package sa.org.esrar.casework.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledgers of all cases; entries are added and read, nothing else. */
interface ClockLedger extends Repository<ClockEntry, Long> {

    ClockEntry save(ClockEntry entry);

    @Query("select e from ClockEntry e where e.caseNumber = :caseNumber order by e.id")
    List<ClockEntry> of(String caseNumber);

    @Query("select e from ClockEntry e where e.caseNumber in :caseNumbers order by e.id")
    List<ClockEntry> of(Collection<String> caseNumbers);
}
