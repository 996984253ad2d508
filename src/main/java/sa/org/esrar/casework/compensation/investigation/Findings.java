package sa.org.esrar.casework.compensation.investigation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.notifications.Notifications;

/** What was found, by the investigators and then by the committee's minutes, and what follows from it (D1, D2). */
@Service
public class Findings {

    private final CompensationFile file;
    private final HarmFindingRepository findings;
    private final HarmEvidence evidence;
    private final Investigators investigators;
    private final Refusals refusals;
    private final CommitteeDecisions committees;
    private final CompensationSettings settings;
    private final CompensationTexts texts;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Findings(
            CompensationFile file,
            HarmFindingRepository findings,
            HarmEvidence evidence,
            Investigators investigators,
            Refusals refusals,
            CommitteeDecisions committees,
            CompensationSettings settings,
            CompensationTexts texts,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.findings = findings;
        this.evidence = evidence;
        this.investigators = investigators;
        this.refusals = refusals;
        this.committees = committees;
        this.settings = settings;
        this.texts = texts;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Findings as those read them who may see the case.
     *
     * @param minutes that they were adopted from; null for the investigators' own
     */
    public record Written(int number, int round, String minutes, HarmFindings found, String by, Instant at) {}

    /**
     * What the newest sealed minutes found.
     *
     * @param damage in riyals; null where no harm was found
     * @param causes in words; null where no fault was found
     */
    public record Adopted(
            String minutes,
            boolean fault,
            boolean harm,
            boolean causation,
            BigDecimal damage,
            HarmCause cause,
            String causes) {

        /** Fault, harm and the link between them (D1). */
        public boolean proven() {
            return fault && harm && causation;
        }

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Adopted[" + minutes + "]";
        }
    }

    /** The newest that were adopted from sealed minutes. */
    @Transactional(readOnly = true)
    public Optional<Adopted> adopted(String caseNumber) {
        return findings.findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(one -> one.minutes() != null)
                .reduce((earlier, later) -> later)
                .map(one -> {
                    HarmFindings found = open(one);
                    return new Adopted(
                            one.minutes(),
                            one.fault(),
                            one.harm(),
                            one.causation(),
                            one.damage(),
                            found.cause(),
                            found.causes());
                });
    }

    /** The size of the harm as the adopted minutes found it; empty where they proved nothing, and before them. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> damage(String caseNumber) {
        return adopted(caseNumber).filter(Adopted::proven).map(Adopted::damage);
    }

    /** Everything that was written down or adopted, in its order. */
    @Transactional(readOnly = true)
    public List<Written> all(String caseNumber) {
        return findings.findByCaseNumberOrderByNumber(caseNumber).stream()
                .map(one ->
                        new Written(one.number(), one.round(), one.minutes(), open(one), one.foundBy(), one.foundAt()))
                .toList();
    }

    /**
     * What the investigators found; from now on the committee's minutes are left.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 while somebody has not been heard, or fewer investigate than have to
     */
    @Transactional
    public void record(String caseNumber, HarmFindings command, String by) {
        Compensation compensation = file.lock(caseNumber);
        requireSound(caseNumber, command);
        add(compensation, null, command, by);
        compensation.findingsRecorded();
        file.save(compensation);
        file.count(caseNumber, settings.minutesWithin());
        notifications.tellGroup(CompensationFile.COMMITTEE, "staff.newWork", caseNumber);
        timeline.append(caseNumber, "compensation.findingsRecorded", by, Visibility.PUBLIC, null);
    }

    /** As {@link #record}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, HarmFindings command) {
        file.read(caseNumber).require(CompensationStage.INVESTIGATING);
        investigators.requireEnough(caseNumber);
        if (!evidence.sidesToHear(caseNumber).isEmpty()) {
            throw new ApiException(409, "compensation.bothSidesHeard");
        }
        requireEvidence(caseNumber, command);
    }

    /**
     * The same of findings that are entered into the minutes of the committee.
     *
     * @throws ApiException 409 when the case does not wait for minutes
     */
    @Transactional(readOnly = true)
    public void requireSoundInMinutes(String caseNumber, HarmFindings command) {
        Compensation compensation = file.read(caseNumber);
        if (!compensation.awaitsMinutes()) {
            throw new ApiException(409, "committees.itemNotWaiting");
        }
        requireEvidence(caseNumber, command);
    }

    private void requireEvidence(String caseNumber, HarmFindings command) {
        Set<Integer> unknown = evidence.unknown(caseNumber, command.evidence());
        List<FieldProblem> problems = new ArrayList<>();
        point(problems, "fault", command.fault().evidence(), unknown);
        point(problems, "harm", command.harm().evidence(), unknown);
        point(problems, "causation", command.causation().evidence(), unknown);
        for (int i = 0; i < command.items().size(); i++) {
            point(problems, "items[" + i + "]", command.items().get(i).evidence(), unknown);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void point(List<FieldProblem> problems, String field, List<Integer> named, Set<Integer> unknown) {
        String wrong =
                named.stream().filter(unknown::contains).map(String::valueOf).collect(Collectors.joining("، "));
        if (!wrong.isEmpty()) {
            problems.add(new FieldProblem(field + ".evidence", "compensation.evidenceUnknown", wrong));
        }
    }

    /** It stands where only the committee's minutes let it go on, or does so no more. */
    @Transactional
    public void awaits(String caseNumber, boolean minutes) {
        Compensation compensation = file.lock(caseNumber);
        compensation.awaitMinutes(minutes);
        file.save(compensation);
    }

    /**
     * The findings of sealed minutes become the case's own; every rule is asked again.
     *
     * @return whether fault, harm and the link between them are proven by the sealed minutes
     * @throws ApiException 409 without sealed minutes that decide on it
     * @throws IllegalStateException when they cannot be carried out any more: for the engine's incident
     */
    @Transactional
    public boolean adopt(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        return committees
                .adopt(caseNumber, HarmFindingsForm::read, (command, taken) -> adopt(compensation, command, taken))
                .proven();
    }

    private void adopt(Compensation compensation, HarmFindings command, CommitteeDecisions.Taken taken) {
        String caseNumber = compensation.caseNumber();
        requireEvidence(caseNumber, command);
        compensation.findingsAdopted(command.proven());
        file.save(compensation);
        add(compensation, taken.minutes(), command, taken.recordedBy());
        if (!command.proven()) {
            refusals.notProven(caseNumber, taken.minutes(), command.reasons(), taken.recordedBy());
        }
        timeline.append(
                caseNumber,
                "compensation.adopted." + command.outcome(),
                CompensationFile.SYSTEM,
                Visibility.STAFF,
                null,
                taken.minutes(),
                String.valueOf(taken.itemNumber()));
    }

    /** The reasoned letter, with the right to object and the external way. */
    @Transactional
    public void sendRefusal(String caseNumber) {
        refusals.send(caseNumber);
    }

    /** Nobody objected in time: it is investigated no more. */
    @Transactional
    public void closeUnproven(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        compensation.require(CompensationStage.REFUSED);
        compensation.investigationEnded();
        file.save(compensation);
        timeline.append(caseNumber, "compensation.refusalStands", CompensationFile.SYSTEM, Visibility.STAFF, null);
    }

    private void add(Compensation compensation, String minutes, HarmFindings command, String by) {
        int number = findings.countByCaseNumber(compensation.caseNumber()) + 1;
        file.add(
                HarmFinding.of(compensation, number, minutes, command, texts.sealObject(command), by, clock.instant()));
    }

    private HarmFindings open(HarmFinding finding) {
        return texts.openObject(finding.detail(), HarmFindings.class);
    }
}
