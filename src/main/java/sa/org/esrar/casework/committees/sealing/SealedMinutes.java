package sa.org.esrar.casework.committees.sealing;

import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAgenda;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.voting.MinutesRound;
import sa.org.esrar.casework.committees.voting.RoundResult;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.protection.Sha256;

/** The sealed file of approved minutes (D2): printed, numbered in the outgoing register, signed and kept, all or nothing. */
@Service
public class SealedMinutes {

    private final MinutesRepository minutes;
    private final LockedMinutes locked;
    private final MinutesVersions versions;
    private final MinutesRound round;
    private final MinutesAgenda agenda;
    private final MinutesOnPaper paper;
    private final DocumentSeal seal;
    private final KeptMinutes kept;
    private final Letters letters;
    private final CaseRegister cases;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Messages messages;

    SealedMinutes(
            MinutesRepository minutes,
            LockedMinutes locked,
            MinutesVersions versions,
            MinutesRound round,
            MinutesAgenda agenda,
            MinutesOnPaper paper,
            DocumentSeal seal,
            KeptMinutes kept,
            Letters letters,
            CaseRegister cases,
            Timeline timeline,
            JdbcClient jdbc,
            Messages messages) {
        this.minutes = minutes;
        this.locked = locked;
        this.versions = versions;
        this.round = round;
        this.agenda = agenda;
        this.paper = paper;
        this.seal = seal;
        this.kept = kept;
        this.letters = letters;
        this.cases = cases;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Seals minutes; nothing when they are sealed already, so that a job that is tried again registers no second file.
     *
     * @throws ApiException 409 when they are not approved, or not endorsed where that is owed, whatever the diagram says
     * @throws NoSealKeyException when there is no key to seal with; then {@link AwaitedKeys} says so on their case
     */
    @Transactional
    public void seal(String number) {
        Minutes found = locked.lock(number);
        if (found.state() == MinutesState.SEALED) {
            return;
        }
        found.require(MinutesState.SEALING);
        Frozen frozen = versions.last(number).orElseThrow(() -> new ApiException(409, "committees.seal.notFrozen"));
        requireApproved(found, frozen);
        AtomicReference<DocumentSeal.Sealed> made = new AtomicReference<>();
        RegisterNumber registered = letters.register(
                paper.letter(found, frozen),
                pdf -> made.updateAndGet(before -> seal.seal(kept, number, pdf, reason(number)))
                        .file(),
                MinutesLog.SYSTEM);
        keep(number, made.get());
        found.seal(registered, made.get().at());
        minutes.flush();
        timeline.append(number, "committees.sealed", MinutesLog.SYSTEM, Visibility.STAFF, null, registered.printed());
        cases.setStatus(number, CaseStatus.CLOSED);
    }

    /** By its members and, where the formation decision says so, by whoever endorses; or by the board in their place. */
    private void requireApproved(Minutes found, Frozen frozen) {
        if (frozen.version() != found.version()) {
            throw new ApiException(409, "committees.seal.notFrozen");
        }
        if (found.boardReference() != null) {
            return;
        }
        if (round.recount(found) != RoundResult.APPROVED) {
            throw new ApiException(409, "committees.seal.notApproved");
        }
        if (agenda.needsEndorsement(found.number()) && found.endorsedBy() == null) {
            throw new ApiException(409, "committees.seal.notEndorsed");
        }
    }

    private String reason(String number) {
        return messages.text("committees.seal.reason", Languages.AR, CaseNumbers.spoken(number));
    }

    private void keep(String number, DocumentSeal.Sealed sealed) {
        jdbc.sql(
                        """
                insert into minutes_file (minutes, sha256, signed_digest, certificate, sealed_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        number,
                        Sha256.hex(sealed.file()),
                        sealed.digest(),
                        sealed.certificate(),
                        Timestamp.from(sealed.at()))
                .update();
    }
}
