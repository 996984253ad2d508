package sa.org.esrar.casework.parties;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContactRepository extends JpaRepository<ContactRecord, Long> {

    /** Every party has exactly one contact in force, from its registration on. */
    @Query("select c from ContactRecord c where c.partyId = :partyId and c.endedAt is null")
    ContactRecord current(UUID partyId);

    /** Those that were in force before, the last first. */
    @Query("select c from ContactRecord c where c.partyId = :partyId and c.endedAt is not null order by c.id desc")
    List<ContactRecord> ended(UUID partyId, Limit limit);

    int countByPartyId(UUID partyId);

    void deleteByPartyId(UUID partyId);

    @Query("select c from ContactRecord c where c.partyId in :partyIds and c.endedAt is null")
    List<ContactRecord> currentOf(Collection<UUID> partyIds);

    @Query("select c from ContactRecord c where c.data.mobile.hash = :hash and c.endedAt is null order by c.id")
    List<ContactRecord> withMobile(byte[] hash);

    @Query("select c from ContactRecord c where c.data.email.hash = :hash and c.endedAt is null order by c.id")
    List<ContactRecord> withEmail(byte[] hash);

    @Query("select c.partyId from ContactRecord c where c.data.mobile.hash = :hash and c.endedAt is null order by c.id")
    List<UUID> partiesWithMobile(byte[] hash);

    @Query("select c.partyId from ContactRecord c where c.data.email.hash = :hash and c.endedAt is null order by c.id")
    List<UUID> partiesWithEmail(byte[] hash);
}
