package sa.org.esrar.casework.announcements;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnnouncementRepository extends JpaRepository<Announcement, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Announcement a where a.id = :id")
    Optional<Announcement> lock(long id);

    /** The newest first. */
    @Query("select a from Announcement a order by a.proposedAt desc, a.id desc")
    List<Announcement> newestFirst();

    /** What everybody may read, the newest first. */
    @Query("select a from Announcement a where a.approvedAt is not null order by a.approvedAt desc, a.id desc")
    List<Announcement> published();
}
