package sa.org.esrar.casework.compensation.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.letters.CompensationRefusalLetter;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;

/** Decisions that nothing is owed, their letters, and until when an objection is received (D1, C5). */
@Service("harmRefusals")
public class Refusals {

    private final CompensationFile file;
    private final HarmRefusalRepository refusals;
    private final RefusalLetters letters;
    private final CompensationTexts texts;
    private final CompensationSettings settings;
    private final WorkingDays workingDays;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Refusals(
            CompensationFile file,
            HarmRefusalRepository refusals,
            RefusalLetters letters,
            CompensationTexts texts,
            CompensationSettings settings,
            WorkingDays workingDays,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.refusals = refusals;
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
        this.workingDays = workingDays;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * A refusal as the beneficiary reads it.
     *
     * @param objectUntil the last day on which an objection is received; null where none is received any more
     */
    public record Refused(
            CompensationRefusalLetter.Kind kind,
            List<String> reasons,
            LocalDate sentOn,
            RegisterNumber letter,
            LocalDate objectUntil) {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Refused[" + kind + "]";
        }
    }

    /** The newest whose letter has gone out. */
    @Transactional(readOnly = true)
    public Optional<Refused> current(String caseNumber) {
        boolean objected = file.read(caseNumber).objected();
        return sent(caseNumber)
                .map(one -> new Refused(
                        one.kind(),
                        reasons(one.reasons()),
                        one.sentOn(),
                        one.letter(),
                        objected ? null : objectUntil(one)));
    }

    void notAdmitted(String caseNumber, String reasons, String by) {
        file.add(HarmRefusal.notAdmitted(caseNumber, texts.sealObject(new Reasons(reasons)), by, clock.instant()));
    }

    void notProven(String caseNumber, String minutes, String reasons, String by) {
        file.add(HarmRefusal.notProven(
                caseNumber, minutes, texts.sealObject(new Reasons(reasons)), by, clock.instant()));
    }

    /**
     * The reasoned letter of the decision that was taken; the count ends, and the time for an objection begins.
     *
     * @throws ApiException 409 without a decision that nothing is owed, whatever the process says
     */
    @Transactional
    public void send(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        HarmRefusal refusal = refusals.findByCaseNumberAndSentOnIsNull(caseNumber)
                .orElseThrow(() -> new ApiException(409, "compensation.notRefused"));
        compensation.refuse();
        file.save(compensation);
        deadlineClock.stop(caseNumber);
        refusal.sent(
                file.today(),
                letters.register(
                        caseNumber,
                        refusal.kind(),
                        reasons(refusal.reasons()),
                        compensation.objected() ? 0 : settings.objectWithin(),
                        refusal.decidedBy()));
        refusals.saveAndFlush(refusal);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), refusal::letter);
        timeline.append(
                caseNumber, "compensation.refused." + refusal.kind(), CompensationFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** The last day on which an objection is received; empty where there is no refusal, or it was objected to. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> objectUntil(String caseNumber) {
        return file.read(caseNumber).objected()
                ? Optional.empty()
                : sent(caseNumber).map(this::objectUntil);
    }

    private LocalDate objectUntil(HarmRefusal refusal) {
        return workingDays.plus(refusal.sentOn(), settings.objectWithin());
    }

    private Optional<HarmRefusal> sent(String caseNumber) {
        return refusals.findFirstByCaseNumberAndSentOnIsNotNullOrderByDecidedAtDesc(caseNumber);
    }

    /** All of a case, the first first. */
    List<HarmRefusal> all(String caseNumber) {
        return refusals.findByCaseNumberOrderByDecidedAt(caseNumber);
    }

    private List<String> reasons(byte[] sealed) {
        return texts.openObject(sealed, Reasons.class)
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One a line, as they were typed. */
    record Reasons(String text) {}
}
