package sa.org.esrar.casework.casefile;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SessionImplementor;

/** Found by Spring Data by its name. */
class CaseHeadsImpl implements CaseHeads {

    private final EntityManager entities;

    CaseHeadsImpl(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Asked for several times in each step of a case. An entity is only ever loaded locked ({@link CaseLock}), so that
     * one that is there is the newest there is; otherwise the row is read, and no entity stays behind.
     */
    @Override
    public Optional<CaseHead> head(String caseNumber) {
        return locked(caseNumber).map(CaseFile::head).or(() -> entities.createQuery(
                        CaseFiles.HEAD + " where c.caseNumber = :caseNumber", CaseHead.class)
                .setParameter("caseNumber", caseNumber)
                .getResultStream()
                .findFirst());
    }

    private Optional<CaseFile> locked(String caseNumber) {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        EntityKey key = session.generateEntityKey(
                caseNumber, session.getFactory().getMappingMetamodel().getEntityDescriptor(CaseFile.class));
        return Optional.ofNullable(
                (CaseFile) session.getPersistenceContextInternal().getEntity(key));
    }
}
