package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.requests.DeskIntakeRecords.Kept;
import sa.org.esrar.casework.requests.TakeIntake.Agency;
import sa.org.esrar.casework.requests.TakeIntake.Particulars;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * Files from the desk that wait for their signature: what is in them, and how long they are kept, for {@code ${deskFiles.keptUntil()}}. Who may read one is decided at the door.
 */
@Component("deskFiles")
@UsedInDiagrams
public class DeskFiles {

    private final RequestFile file;
    private final DeskIntakeRecords records;
    private final CaseRegister cases;
    private final Parties parties;
    private final RequestSettings settings;
    private final Clock clock;

    DeskFiles(
            RequestFile file,
            DeskIntakeRecords records,
            CaseRegister cases,
            Parties parties,
            RequestSettings settings,
            Clock clock) {
        this.file = file;
        this.records = records;
        this.cases = cases;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    /** So many days from now, when a file is opened, as the settings keep drafts (F2). */
    public Date keptUntil() {
        return Date.from(until(clock.instant()));
    }

    /** @throws ApiException 404 when there is no such request, or it came by another door */
    @Transactional(readOnly = true)
    public DeskFile of(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        Kept kept = records.of(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
        CaseView head = cases.view(caseNumber);
        return new DeskFile(
                caseNumber,
                head.channel(),
                parties.view(head.partyId()),
                file.asks(request),
                file.answers(request),
                file.missing(request),
                kept.particulars(),
                view(kept.volunteer()),
                view(kept.acting()),
                kept.actsAs(),
                kept.agency(),
                request.stage().unsigned() ? until(request.filedAt()) : null);
    }

    private PartyView view(UUID party) {
        return party == null ? null : parties.view(party);
    }

    private Instant until(Instant opened) {
        return opened.plus(Duration.ofDays(settings.draftsKept()));
    }

    /**
     * A file as the desk goes on with it.
     *
     * @param answers normalised, by field
     * @param left until it can be signed, in words
     * @param volunteer who brought it, or null
     * @param acting agent or guardian, or null
     * @param actsAs {@code AGENT}, {@code GUARDIAN} or null
     * @param keptUntil null once it is signed or over
     */
    public record DeskFile(
            String caseNumber,
            Channel channel,
            PartyView person,
            ServiceDefinition service,
            Map<String, Object> answers,
            List<Catalogue.Missing> left,
            Particulars particulars,
            PartyView volunteer,
            PartyView acting,
            String actsAs,
            Agency agency,
            Instant keptUntil) {

        @Override
        public String toString() {
            return "DeskFile[" + caseNumber + "]";
        }
    }
}
