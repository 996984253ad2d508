package sa.org.esrar.casework.compensation.rulings;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;

/**
 * Rulings of courts and of bodies that settle disputes, and conciliation records (D3): that one came, what it says, whether it
 * can still be changed, and what became of it. What it means for negotiation and payment is {@link CompensationGate}'s to say.
 */
@Service
public class Rulings {

    private final CompensationFile file;
    private final RulingRepository rulings;
    private final RulingRules rules;
    private final RulingIdentity identity;
    private final RulingRest rest;
    private final CompensationTexts texts;
    private final IncomingRegister register;
    private final CompensationProcess process;
    private final CommitteeDecisions committees;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Messages messages;
    private final Clock clock;

    Rulings(
            CompensationFile file,
            RulingRepository rulings,
            RulingRules rules,
            RulingIdentity identity,
            RulingRest rest,
            CompensationTexts texts,
            IncomingRegister register,
            CompensationProcess process,
            CommitteeDecisions committees,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            Messages messages,
            Clock clock) {
        this.file = file;
        this.rulings = rulings;
        this.rules = rules;
        this.identity = identity;
        this.rest = rest;
        this.texts = texts;
        this.register = register;
        this.process = process;
        this.committees = committees;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A paper came: the case goes to where it is registered, and leaves the agenda on which it stands, if any. After an
     * agreement that both sides signed nothing moves, and top management hears of it.
     *
     * @param incoming its number in the incoming register, as it was typed
     * @return whether the case goes on with it
     * @throws InvalidInputException on {@code incoming}, also for one that was noted before
     * @throws ApiException 409 when the case is over, or stands where it has to be told again in a while
     */
    @Transactional
    public boolean arrive(String caseNumber, String incoming, String by) {
        Compensation compensation = file.lock(caseNumber);
        boolean late = compensation.stage().agreed();
        if (compensation.stage().over() && !late) {
            throw new ApiException(409, "compensation.ruling.caseOver");
        }
        note(caseNumber, incoming, late, by);
        timeline.append(caseNumber, "compensation.rulingArrived", by, Visibility.PUBLIC, null);
        if (late) {
            notifications.tellGroup(CompensationFile.MANAGEMENT, "staff.escalated", caseNumber);
            return false;
        }
        if (!process.rulingReceived(caseNumber)) {
            throw new ApiException(409, "compensation.ruling.notNow");
        }
        committees.ruled(caseNumber);
        notifications.tellGroup(CompensationFile.NEGOTIATOR, "staff.newWork", caseNumber);
        return true;
    }

    private Ruling note(String caseNumber, String incoming, boolean late, String by) {
        RegisterNumber number = rules.incoming(caseNumber, incoming)
                .orElseThrow(() -> new InvalidInputException("incoming", "compensation.ruling.incomingUnknown"));
        register.assign(number, caseNumber);
        return rulings.saveAndFlush(Ruling.arrived(caseNumber, number, late, by, clock.instant()));
    }

    /** As {@link #register}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, RegisterRuling command) {
        requireBeforeAgreement(file.read(caseNumber));
        rules.requireSound(caseNumber, command);
    }

    /**
     * What the paper says, or what became of the ruling that stands.
     *
     * @return what follows from what stands now
     * @throws InvalidInputException when it is registered already, among others
     * @throws ApiException 409 after an agreement, and when the case is over
     */
    @Transactional
    public RulingEffect register(String caseNumber, RegisterRuling command, String by) {
        Compensation compensation = file.lock(caseNumber);
        requireBeforeAgreement(compensation);
        rules.requireSound(caseNumber, command);
        apply(caseNumber, command, by);
        RulingEffect effect = effect(caseNumber);
        if (effect == RulingEffect.AWAITED) {
            compensation.awaitFinality();
            deadlineClock.pause(caseNumber, messages.both("compensation.ruling.clockHeld"));
        } else {
            deadlineClock.resume(caseNumber, messages.both("compensation.ruling.clockGoesOn"));
        }
        if (effect == RulingEffect.SETTLED && rulings.standing(caseNumber).isEmpty()) {
            compensation.rulingLapsed();
        }
        file.save(compensation);
        timeline.append(caseNumber, "compensation.ruling." + command.step(), by, Visibility.PUBLIC, null);
        if (command.step() != RulingStep.NOT_YET && command.step() != RulingStep.NO_RULING) {
            notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
        }
        return effect;
    }

    /**
     * One that came after the agreement: it is kept with what it says, top management hears of it, and nothing else changes,
     * whatever it awards.
     *
     * @throws ApiException 409 before an agreement
     */
    @Transactional
    public void registerLate(String caseNumber, RegisterRuling command, String by) {
        if (!file.lock(caseNumber).stage().agreed() || command.step() != RulingStep.NEW) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
        rules.requireSound(caseNumber, command);
        write(caseNumber, command, true, by);
        timeline.append(caseNumber, "compensation.rulingLate", by, Visibility.STAFF, null);
        notifications.tellGroup(CompensationFile.MANAGEMENT, "staff.escalated", caseNumber);
    }

    private static void requireBeforeAgreement(Compensation compensation) {
        if (compensation.stage().over() || compensation.stage().agreed()) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    private void apply(String caseNumber, RegisterRuling command, String by) {
        if (command.step() == RulingStep.NEW) {
            rulings.standing(caseNumber).ifPresent(former -> {
                former.fall(RulingState.SUPERSEDED, null);
                rulings.saveAndFlush(former);
            });
            write(caseNumber, command, false, by);
            return;
        }
        byte[] detail = sealed(command, null);
        if (command.step() != RulingStep.NO_RULING) {
            Ruling standing = rulings.standing(caseNumber).orElseThrow();
            change(standing, command, sealed(command, standing.detail()));
            rulings.saveAndFlush(standing);
        }
        if (command.step() != RulingStep.NOT_YET) {
            rules.arrived(caseNumber).ifPresent(paper -> {
                paper.isPaper(detail, by, clock.instant());
                rulings.saveAndFlush(paper);
            });
        }
    }

    private static void change(Ruling standing, RegisterRuling command, byte[] detail) {
        switch (command.step()) {
            case BECAME_FINAL -> standing.becomeFinal(Finality.FINAL, command.finalOn(), detail);
            case NOT_APPEALED -> standing.becomeFinal(Finality.NOT_APPEALED, command.finalOn(), detail);
            case OVERTURNED -> standing.fall(RulingState.OVERTURNED, detail);
            case WITHDRAWN -> standing.fall(RulingState.WITHDRAWN, detail);
            default -> {
                // It stands as it stood.
            }
        }
    }

    private void write(String caseNumber, RegisterRuling command, boolean late, String by) {
        Ruling ruling = rules.arrived(caseNumber).orElseGet(() -> note(caseNumber, command.incoming(), late, by));
        if (late) {
            ruling.cameLate();
        }
        ruling.register(
                command,
                identity.seal(command.number(), command.authority()),
                identity.hash(command.number(), command.authority()),
                sealed(command, null),
                by,
                clock.instant());
        rulings.saveAndFlush(ruling);
    }

    /** What was typed besides, with what is known already; null when nothing was. */
    private byte[] sealed(RegisterRuling command, byte[] before) {
        if (command.decision() == null && command.reason() == null) {
            return null;
        }
        Detail known = before == null ? new Detail(null, null) : texts.openObject(before, Detail.class);
        return texts.sealObject(new Detail(
                command.decision() == null ? known.decision() : command.decision(),
                command.reason() == null ? known.reason() : command.reason()));
    }

    private RulingEffect effect(String caseNumber) {
        return rulings.standing(caseNumber)
                .map(standing -> !standing.isFinal()
                        ? RulingEffect.AWAITED
                        : standing.opens() ? RulingEffect.SETTLED : RulingEffect.AGAINST)
                .orElse(RulingEffect.SETTLED);
    }

    /** The sum of the ruling that opens the gate: after it only the manner is negotiated (D4). */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> finalSum(String caseNumber) {
        return rulings.standing(caseNumber).filter(Ruling::opens).map(Ruling::amount);
    }

    /** Everything that came, in its order, also what counts no more. */
    @Transactional(readOnly = true)
    public List<RulingView> all(String caseNumber) {
        return rulings.findByCaseNumberOrderByArrivedAt(caseNumber).stream()
                .map(this::view)
                .toList();
    }

    private RulingView view(Ruling one) {
        return new RulingView(
                one.state(),
                one.incoming().printed(),
                HijriDates.dayInRiyadh(one.arrivedAt()),
                one.kind(),
                identity.number(one.identity()),
                identity.authority(one.identity()),
                one.issuedOn(),
                one.favour(),
                one.amount(),
                one.finality(),
                one.finalOn());
    }

    /**
     * A final ruling went against whoever was harmed: the letter, and the end.
     *
     * @throws ApiException 409 without such a ruling, whatever the process says
     */
    @Transactional
    public void sendRulingAgainst(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        if (effect(caseNumber) != RulingEffect.AGAINST) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
        rest.ruledAgainst(compensation, rulings.standing(caseNumber).orElseThrow());
    }

    /** No agreement, or nothing proven: the letter on the external way, once; the case rests from now on. */
    @Transactional
    public void tellExternalWay(String caseNumber) {
        rest.begin(file.lock(caseNumber));
    }

    /** No ruling came in all that time. */
    @Transactional
    public void closeRested(String caseNumber) {
        rest.end(file.lock(caseNumber));
    }

    /** What was typed besides. */
    record Detail(String decision, String reason) {}
}
