package sa.org.esrar.casework.violations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ViolationReportRepository extends JpaRepository<ViolationReport, String> {

    /** Reports with the same text since then, the newest first. */
    @Query("select r.caseNumber from ViolationReport r where r.textHash in :hashes and r.filedAt > :since"
            + " order by r.filedAt desc")
    List<String> sameText(Collection<byte[]> hashes, Instant since);
}
