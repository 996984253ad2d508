package sa.org.esrar.casework.datachange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.SecretWords;

/** A change that its person says was not hers: what stood before is back at once, then somebody looks what happened (F2). */
@Service
@Transactional
public class DeniedDataChanges {

    /** Reviews what was denied. */
    public static final String REVIEWER = "data-protection-officer";

    private static final Pattern WELL_FORMED =
            Pattern.compile(SecretWords.LETTER + "{" + DataChangeCourse.DENIAL_LENGTH + "}");

    private final DataChangeFile file;
    private final DataChangeRepository changes;
    private final DataChangeTexts texts;
    private final DataChangeProcess process;
    private final OwnData data;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Protection protection;
    private final Clock clock;

    DeniedDataChanges(
            DataChangeFile file,
            DataChangeRepository changes,
            DataChangeTexts texts,
            DataChangeProcess process,
            OwnData data,
            Timeline timeline,
            Notifications notifications,
            Protection protection,
            Clock clock) {
        this.file = file;
        this.changes = changes;
        this.texts = texts;
        this.process = process;
        this.data = data;
        this.timeline = timeline;
        this.notifications = notifications;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * What the link in the message to the former address tells: nothing of the person and of no value.
     *
     * @param open whether it can still be denied; else {@code denied} says whether it was
     */
    public record Denial(boolean open, boolean denied, LocalDate until) {}

    /** Where a link leads; empty for one that never was or cannot be one. */
    @Transactional(readOnly = true)
    public Optional<Denial> byLink(String token) {
        return find(token)
                .map(change -> new Denial(
                        change.stage() == ChangeStage.APPLIED, change.deniedAt() != null, change.denyUntil()));
    }

    /**
     * By the link in the message.
     *
     * @throws ApiException 404 for a link that leads nowhere, 409 when it is too late
     */
    public void denyByLink(String token) {
        deny(find(token)
                .orElseThrow(() -> new ApiException(404, "casefile.case.notFound"))
                .caseNumber());
    }

    /** By who has the change's own page open. */
    public void deny(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        change.deny(clock.instant());
        file.save(change);
        timeline.append(caseNumber, "datachange.denied", DataChanges.BENEFICIARY, Visibility.PUBLIC, null);
        process.denied(caseNumber);
    }

    private Optional<DataChange> find(String token) {
        return WELL_FORMED.matcher(token).matches()
                ? changes.byDenial(protection.lookupHashes(DataChangeCourse.DENIAL, token))
                : Optional.empty();
    }

    /** What stood before is back, and told where it is; the reviewer hears of it. */
    public void undo(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        change.require(ChangeStage.DENIED);
        data.giveBack(change.partyId(), texts.values(change.former()), caseNumber);
        timeline.append(caseNumber, "datachange.undone", OpenDataChange.SYSTEM, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "data.restored", Map.of());
        notifications.tellGroup(REVIEWER, "staff.newWork", caseNumber);
    }

    /**
     * Checks what {@link #review} will, and changes nothing.
     *
     * @throws InvalidInputException on {@code finding} when it cannot be made again because another change is open
     */
    public void requireReviewed(String caseNumber, Finding finding) {
        DataChange change = file.read(caseNumber);
        change.require(ChangeStage.DENIED);
        if (finding == Finding.ASKED_FOR && changes.openOf(change.partyId()).isPresent()) {
            throw new InvalidInputException("finding", "datachange.review.anotherOpen");
        }
    }

    /** What the review found, and what was done about it. */
    public void review(String caseNumber, Finding finding, String note, String by) {
        requireReviewed(caseNumber, finding);
        DataChange change = file.lock(caseNumber);
        change.review(finding, texts.seal(note), by, clock.instant());
        file.save(change);
        timeline.append(caseNumber, "datachange.reviewed", by, Visibility.STAFF, note, finding.name());
    }

    /** It was the person's own wish after all: made again, and told where she is reached now. */
    public void reinstate(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        Map<PartyField, String> asked = texts.values(change.asked());
        data.change(change.partyId(), asked, caseNumber);
        timeline.append(caseNumber, "datachange.reinstated", OpenDataChange.SYSTEM, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "data.confirmed", Map.of());
    }
}
