package sa.org.esrar.casework.compensation.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.letters.CompensationRefusalLetter;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;

/** The one objection to a refusal, before others than who decided (D1, F4). */
@Service
public class HarmObjections {

    /** In characters. */
    public static final int LONGEST_TEXT = 10_000;

    private final CompensationFile file;
    private final HarmObjectionRepository objections;
    private final Refusals refusals;
    private final RefusalLetters letters;
    private final ObjectionDeciders deciders;
    private final CompensationProcess process;
    private final CompensationSettings settings;
    private final CompensationTexts texts;
    private final DeadlineClock deadlineClock;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    HarmObjections(
            CompensationFile file,
            HarmObjectionRepository objections,
            Refusals refusals,
            RefusalLetters letters,
            ObjectionDeciders deciders,
            CompensationProcess process,
            CompensationSettings settings,
            CompensationTexts texts,
            DeadlineClock deadlineClock,
            ContactLog contactLog,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.objections = objections;
        this.refusals = refusals;
        this.letters = letters;
        this.deciders = deciders;
        this.process = process;
        this.settings = settings;
        this.texts = texts;
        this.deadlineClock = deadlineClock;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * An objection.
     *
     * @param accepted null until it is decided on
     * @param reasons of the decision; null until then
     * @param letter null but of one that was refused and answered
     */
    public record Objected(
            String words, Instant filedAt, Boolean accepted, String reasons, Instant decidedAt, RegisterNumber letter) {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Objected[" + accepted + "]";
        }
    }

    /** The one objection; empty where nobody objected. */
    @Transactional(readOnly = true)
    public Optional<Objected> current(String caseNumber) {
        return objections
                .findById(caseNumber)
                .map(one -> new Objected(
                        text(one.words()),
                        one.filedAt(),
                        one.accepted(),
                        one.reasons() == null ? null : text(one.reasons()),
                        one.decidedAt(),
                        one.letter()));
    }

    /** Whether one was decided on and not accepted. */
    @Transactional(readOnly = true)
    public boolean refused(String caseNumber) {
        return objections
                .findById(caseNumber)
                .map(HarmObjection::accepted)
                .filter(accepted -> !accepted)
                .isPresent();
    }

    /** The last day on which the beneficiary can object; empty where that is not possible, or not any more. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(String caseNumber) {
        return file.read(caseNumber).stage() == CompensationStage.REFUSED
                ? refusals.objectUntil(caseNumber).filter(day -> !file.today().isAfter(day))
                : Optional.empty();
    }

    /**
     * The beneficiary objects.
     *
     * @throws ApiException 409 where nothing is refused, after the last day, to the second, and a second time
     * @throws InvalidInputException on {@code words}
     */
    @Transactional
    public void file(String caseNumber, String words) {
        take(caseNumber, words, CompensationFile.BENEFICIARY);
    }

    /** The same as an officer heard it in a call or at the desk, or read it on paper (A1–A4). */
    @Transactional
    public void record(String caseNumber, Channel channel, String words, String by) {
        take(caseNumber, words, by);
        contactLog.log(caseNumber, channel, Direction.IN, by, null);
    }

    private void take(String caseNumber, String words, String by) {
        Compensation compensation = file.lock(caseNumber);
        Optional<LocalDate> until = refusals.objectUntil(caseNumber);
        compensation.object();
        if (until.filter(day -> !file.today().isAfter(day)).isEmpty()) {
            throw new ApiException(
                    409,
                    "compensation.objectionTooLate",
                    until.map(ScreenDates::inSentence).orElse(null));
        }
        if (words == null || words.isBlank()) {
            throw new InvalidInputException("words", "compensation.objectionNeedsWords");
        }
        if (words.length() > LONGEST_TEXT) {
            throw new InvalidInputException("words", "workflow.form.tooLong", LONGEST_TEXT);
        }
        file.save(compensation);
        file.add(HarmObjection.filed(caseNumber, sealed(words.strip()), by, clock.instant()));
        file.count(caseNumber, settings.objectionWithin());
        timeline.append(caseNumber, "compensation.objected", by, Visibility.PUBLIC, null);
        notifications.tellGroup(deciders.of(caseNumber), "staff.newWork", caseNumber);
        process.objectionFiled(caseNumber);
    }

    /**
     * The decision on it. Accepted, others investigate in days of their own.
     *
     * @throws ApiException 403 for who decided or investigated before; 409 where nothing is objected to
     */
    @Transactional
    public void decide(String caseNumber, boolean accepted, String reasons, String by) {
        Compensation compensation = file.lock(caseNumber);
        compensation.require(CompensationStage.OBJECTED);
        requireMayDecide(caseNumber, by);
        HarmObjection objection = standing(caseNumber);
        objection.decide(accepted, sealed(reasons), by, clock.instant());
        objections.saveAndFlush(objection);
        if (accepted) {
            file.count(caseNumber, settings.investigateWithin());
            notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
            notifications.tellGroup(CompensationFile.COMMITTEE, "staff.newWork", caseNumber);
        }
        timeline.append(
                caseNumber,
                accepted ? "compensation.objectionAccepted" : "compensation.objectionRefused",
                by,
                accepted ? Visibility.PUBLIC : Visibility.STAFF,
                null);
    }

    /** As {@link #decide}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireMayDecide(String caseNumber, String by) {
        file.read(caseNumber).require(CompensationStage.OBJECTED);
        standing(caseNumber).requireOpen();
        if (deciders.hadPart(caseNumber).contains(by)) {
            throw new ApiException(403, "compensation.decidedByOthers");
        }
    }

    /**
     * Its reasoned answer, with the external way; it is investigated no more.
     *
     * @throws ApiException 409 unless it was decided on and not accepted, whatever the process says
     */
    @Transactional
    public void sendRefused(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        HarmObjection objection = standing(caseNumber);
        if (!Boolean.FALSE.equals(objection.accepted()) || objection.letter() != null) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
        compensation.objectionRefused();
        compensation.investigationEnded();
        file.save(compensation);
        deadlineClock.stop(caseNumber);
        objection.answered(letters.register(
                caseNumber,
                CompensationRefusalLetter.Kind.OBJECTION_REFUSED,
                lines(text(objection.reasons())),
                0,
                objection.decidedBy()));
        objections.saveAndFlush(objection);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), objection::letter);
        timeline.append(caseNumber, "compensation.objectionAnswered", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
    }

    private HarmObjection standing(String caseNumber) {
        return objections
                .findById(caseNumber)
                .orElseThrow(() -> new ApiException(409, "compensation.stateDoesNotAllow"));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private byte[] sealed(String text) {
        return texts.sealObject(new Words(text));
    }

    private String text(byte[] sealed) {
        return texts.openObject(sealed, Words.class).text();
    }

    /** One text. */
    record Words(String text) {}
}
