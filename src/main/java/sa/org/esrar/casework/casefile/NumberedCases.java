package sa.org.esrar.casework.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.parties.Channel;

/** The register of cases on {@code case_file}. */
@Service
@Transactional
class NumberedCases implements CaseRegister {

    /** Stands for a case that is not there: the code is compared all the same. */
    private static final byte[] NO_HASH = new byte[32];

    private static final String NO_CASE = "REQ-0000-000000";
    private static final CaseNumbers.Lookup NO_LOOKUP = new CaseNumbers.Lookup(null, -1, -1);

    private final EntityManager entities;
    private final CaseFiles files;
    private final CaseLock lock;
    private final CaseSerials serials;
    private final AccessCodes codes;
    private final SealedTimeline timeline;
    private final Clock clock;

    NumberedCases(
            EntityManager entities,
            CaseFiles files,
            CaseLock lock,
            CaseSerials serials,
            AccessCodes codes,
            SealedTimeline timeline,
            Clock clock) {
        this.entities = entities;
        this.files = files;
        this.lock = lock;
        this.serials = serials;
        this.codes = codes;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Opened open(CaseKind kind, UUID partyId, Channel channel, CaseStatus status) {
        return open(reserve(kind), partyId, channel, status);
    }

    @Override
    public String reserve(CaseKind kind) {
        int year = HijriDates.yearOf(today());
        return CaseNumbers.format(kind, year, serials.next(year));
    }

    @Override
    public Opened open(String reservedNumber, UUID partyId, Channel channel, CaseStatus status) {
        CaseFile file = new CaseFile(CaseNumbers.parts(reservedNumber), partyId, channel, status, clock.instant());
        String code = codes.newCode();
        file.giveAccessCode(codes.hash(file.caseNumber(), code));
        entities.persist(file);
        timeline.begin(file.caseNumber());
        // What belongs to the case is partly written by plain SQL, which has to find the row.
        entities.flush();
        return new Opened(file.caseNumber(), code);
    }

    @Override
    public CaseView lock(String caseNumber) {
        return lock.lock(caseNumber).view(today());
    }

    @Override
    @Transactional(readOnly = true)
    public CaseView view(String caseNumber) {
        return files.head(caseNumber).orElseThrow(CaseLock::notFound).view(today());
    }

    @Override
    @Transactional(readOnly = true)
    public CaseView byAccessCode(String caseNumber, String accessCode) {
        List<CaseHead> candidates = heads(CaseNumbers.parse(caseNumber).orElse(NO_LOOKUP));
        CaseHead own = null;
        for (CaseHead candidate : candidates) {
            own = codes.matches(candidate.caseNumber(), accessCode, candidate.accessCodeHash()) ? candidate : own;
        }
        if (candidates.isEmpty()) {
            codes.matches(NO_CASE, accessCode, NO_HASH);
        }
        if (own == null) {
            throw CaseLock.notFound();
        }
        return own.view(today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> find(String typed) {
        LocalDate today = today();
        return CaseNumbers.parse(typed).map(this::heads).orElse(List.of()).stream()
                .map(head -> head.view(today))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> ofParty(UUID partyId) {
        LocalDate today = today();
        return files.heads(partyId).stream().map(head -> head.view(today)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, UUID> owners(Collection<String> caseNumbers) {
        return files.owners(caseNumbers).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    @Override
    public String reissueAccessCode(String caseNumber, String by) {
        CaseFile file = lock.lock(caseNumber);
        String code = codes.newCode();
        file.giveAccessCode(codes.hash(caseNumber, code));
        timeline.append(caseNumber, "casefile.accessCodeReissued", by, Timeline.Visibility.PUBLIC, null);
        return code;
    }

    @Override
    public void giveTo(String caseNumber, UUID partyId) {
        lock.lock(caseNumber).giveTo(partyId);
    }

    @Override
    public void setStatus(String caseNumber, CaseStatus status) {
        lock.lock(caseNumber).moveTo(status);
    }

    private List<CaseHead> heads(CaseNumbers.Lookup lookup) {
        return files.heads(lookup.kind(), lookup.hijriYear(), lookup.serial());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
