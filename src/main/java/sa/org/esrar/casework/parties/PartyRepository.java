package sa.org.esrar.casework.parties;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PartyRepository extends JpaRepository<Party, UUID> {

    @Query("select p from Party p where p.nationalId.hash = :hash")
    Optional<Party> findByNationalIdHash(byte[] hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Party p where p.id = :id")
    Optional<Party> lock(UUID id);

    @Query("select exists (select 1 from Party p where p.fictitious)")
    boolean anyFictitious();
}
