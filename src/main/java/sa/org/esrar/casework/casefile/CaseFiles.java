package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the register without locks; {@link CaseLock} loads what is to be changed. */
interface CaseFiles extends Repository<CaseFile, String>, CaseHeads {

    String HEAD =
            """
            select new sa.org.esrar.casework.casefile.CaseHead(c.caseNumber, c.kind, c.status, c.partyId, c.channel,
                c.receivedAt, c.accessCodeHash, c.checkFrom, c.clockRunning, c.completeOn, c.policyDueOn, c.dueOn,
                c.pausedOn, c.apologised, c.stoppedOn)
            from CaseFile c
            """;

    /** Newest first; null for what was not typed. */
    @Query(
            HEAD
                    + """
                     where c.serial = :serial and (:kind is null or c.kind = :kind)
                       and (:hijriYear is null or c.hijriYear = :hijriYear)
                     order by c.hijriYear desc
                    """)
    List<CaseHead> heads(CaseKind kind, Integer hijriYear, long serial);

    @Query(HEAD + " where c.partyId = :partyId order by c.receivedAt desc, c.serial desc")
    List<CaseHead> heads(UUID partyId);

    /** Number and party of each; a case that names nobody is left out. */
    @Query(
            "select c.caseNumber, c.partyId from CaseFile c where c.caseNumber in :caseNumbers and c.partyId is not null")
    List<Object[]> owners(Collection<String> caseNumbers);

    /** Cases with a running count that holds a day between two; in the order in which they are to be locked. */
    @Query(
            """
            select c.caseNumber from CaseFile c
            where c.clockRunning and c.completeOn < :last and (c.dueOn >= :first or c.policyDueOn >= :first)
            order by c.caseNumber
            """)
    List<String> countingOver(LocalDate first, LocalDate last);
}
