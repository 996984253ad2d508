package sa.org.esrar.casework.compensation.representation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Guardians.Deed;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.Disclosures;

/**
 * Who acts for whoever was harmed: the guardian of a minor or of a person without legal capacity, or one agent of all heirs
 * (D4). Papers are sighted, their numbers checked with their issuer, and never copied (F2).
 */
@Service
public class Representations {

    private final CompensationFile file;
    private final RepresentationRepository representations;
    private final DeathRepository deaths;
    private final CompensationProcess process;
    private final CompensationTexts texts;
    private final CaseRegister cases;
    private final Parties parties;
    private final Guardians guardians;
    private final Disclosures disclosures;
    private final Exclusions exclusions;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Representations(
            CompensationFile file,
            RepresentationRepository representations,
            DeathRepository deaths,
            CompensationProcess process,
            CompensationTexts texts,
            CaseRegister cases,
            Parties parties,
            Guardians guardians,
            Disclosures disclosures,
            Exclusions exclusions,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.representations = representations;
        this.deaths = deaths;
        this.process = process;
        this.texts = texts;
        this.cases = cases;
        this.parties = parties;
        this.guardians = guardians;
        this.disclosures = disclosures;
        this.exclusions = exclusions;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Who acts today; empty for who acts for herself, and while nobody's papers were verified. */
    @Transactional(readOnly = true)
    public Optional<RepresentationView> current(String caseNumber) {
        return holding(caseNumber).map(this::view);
    }

    private RepresentationView view(Representation one) {
        Representation.Papers papers = texts.openObject(one.papers(), Representation.Papers.class);
        return new RepresentationView(
                one.kind(),
                one.agent(),
                parties.view(one.agent()).name(),
                papers.deedNumber(),
                papers.agencyNumber(),
                papers.issuer(),
                one.checkedOn(),
                one.until(),
                one.verifiedBy(),
                one.verifiedAt());
    }

    /**
     * Staff record that whoever was harmed has died: a guardian's power and an open offer end with it, and the heirs'
     * papers are verified next. Until they were it can be said again, so that a case which stood elsewhere goes on.
     *
     * @throws ApiException 409 after the transfer, when the case is over, and when the heirs' agent was verified
     */
    @Transactional
    public void died(String caseNumber, String by) {
        Compensation compensation = file.lock(caseNumber);
        requireBeforeTransfer(compensation);
        boolean known = deaths.existsById(caseNumber);
        if (known && holding(caseNumber).isPresent()) {
            throw new ApiException(409, "compensation.death.recordedAlready");
        }
        if (!known) {
            deaths.saveAndFlush(Death.recorded(caseNumber, by, clock.instant()));
            timeline.append(caseNumber, "compensation.died", by, Visibility.STAFF, null);
        }
        end(caseNumber);
        compensation.representedFromNowOn();
        file.save(compensation);
        if (!process.beneficiaryDied(caseNumber)) {
            notifications.tellGroup(CompensationFile.MANAGEMENT, "staff.escalated", caseNumber);
        }
    }

    /**
     * Everything that is wrong with it, with the names of the form's fields; changes nothing. It is no transaction of its own:
     * what the check of a person refuses is gathered here, and would undo it.
     *
     * @throws ApiException 409 after the transfer, and when the case is over
     */
    public List<FieldProblem> problems(String caseNumber, VerifyRepresentation command) {
        requireBeforeTransfer(file.read(caseNumber));
        UUID harmed = harmed(caseNumber);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.kind() == RepresentationKind.GUARDIAN && deaths.existsById(caseNumber)) {
            problems.add(new FieldProblem("kind", "compensation.representation.heirsAct"));
        }
        if (command.checkedOn().isAfter(file.today())) {
            problems.add(new FieldProblem("checkedOn", "compensation.representation.notYet"));
        }
        if (command.until() != null && command.until().isBefore(file.today())) {
            problems.add(new FieldProblem("until", "compensation.representation.over"));
        }
        problems.addAll(who(harmed, command));
        return problems;
    }

    private List<FieldProblem> who(UUID harmed, VerifyRepresentation command) {
        if (command.who() == null) {
            return guardians.guardianOf(harmed).isPresent() && command.kind() == RepresentationKind.GUARDIAN
                    ? List.of()
                    : List.of(new FieldProblem("agent.name", "workflow.form.required"));
        }
        try {
            parties.requireSoundActing(command.who(), true, "agent.");
        } catch (InvalidInputException e) {
            return e.problems();
        }
        Optional<UUID> known = parties.findByNationalId(command.who().nationalId());
        if (known.filter(harmed::equals).isPresent()) {
            return List.of(new FieldProblem("agent.nationalId", "compensation.representation.herself"));
        }
        if (known.flatMap(guardians::guardianOf).isPresent()) {
            return List.of(new FieldProblem("agent.nationalId", "compensation.representation.notCapable"));
        }
        if (command.wardBornOn() != null && guardians.isOfAge(command.wardBornOn())) {
            return List.of(new FieldProblem("wardBornOn", "parties.guardian.ofAge"));
        }
        return List.of();
    }

    /** @throws InvalidInputException with a line for every wrong field */
    @Transactional
    public void verify(String caseNumber, VerifyRepresentation command, String by) {
        Compensation compensation = file.lock(caseNumber);
        List<FieldProblem> problems = problems(caseNumber, command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        end(caseNumber);
        UUID agent = agent(harmed(caseNumber), command);
        representations.saveAndFlush(Representation.verified(
                caseNumber,
                command,
                agent,
                texts.sealObject(
                        new Representation.Papers(command.deedNumber(), command.agencyNumber(), command.issuer())),
                by,
                clock.instant()));
        compensation.representedFromNowOn();
        file.save(compensation);
        // Who is kin to the agent has no more business in the case than who is kin to the harmed (F4).
        disclosures
                .conflictsWith(agent)
                .forEach(one -> exclusions.exclude(
                        caseNumber, one.userId(), one.reason().name(), CompensationFile.SYSTEM));
        timeline.append(
                caseNumber,
                "compensation.represented",
                by,
                Visibility.PUBLIC,
                null,
                command.kind().name());
    }

    private UUID agent(UUID harmed, VerifyRepresentation command) {
        if (command.who() == null) {
            return guardians.guardianOf(harmed).orElseThrow();
        }
        UUID agent = parties.registerActing(command.who(), true, "agent.");
        if (command.kind() == RepresentationKind.GUARDIAN) {
            appoint(harmed, agent, command);
        }
        return agent;
    }

    /** Another than who is on record: the paper that was checked now is the newer one. */
    private void appoint(UUID harmed, UUID guardian, VerifyRepresentation command) {
        if (guardians.guardianOf(harmed).filter(guardian::equals).isPresent()) {
            return;
        }
        guardians.end(harmed);
        Deed deed = new Deed(command.deedNumber(), command.until());
        if (command.wardBornOn() == null) {
            guardians.appointForIncapacity(harmed, guardian, deed);
        } else {
            guardians.appointForMinor(harmed, guardian, command.wardBornOn(), deed);
        }
    }

    /**
     * In whose own name the account may be: of heirs their agent alone; of a ward the ward or the guardian.
     *
     * @throws ApiException 409 while somebody else has to act and nobody's papers hold
     */
    public List<UUID> payees(String caseNumber) {
        if (missing(caseNumber)) {
            throw new ApiException(409, "compensation.representation.missing");
        }
        UUID harmed = harmed(caseNumber);
        Optional<Representation> acting = holding(caseNumber);
        if (acting.isEmpty()) {
            return List.of(harmed);
        }
        UUID agent = acting.get().agent();
        if (acting.get().kind() == RepresentationKind.HEIRS) {
            return List.of(agent);
        }
        return guardians.guardianOf(harmed).filter(agent::equals).isPresent()
                ? List.of(harmed, agent)
                : List.of(harmed);
    }

    /** Whether somebody else has to act and nobody's papers hold. */
    public boolean missing(String caseNumber) {
        return holding(caseNumber).isEmpty()
                && file.read(caseNumber).represented()
                && !cameOfAge(caseNumber, harmed(caseNumber));
    }

    /** There was a guardian, and there is none now: who came of age acts alone, unless it was death that ended it. */
    private boolean cameOfAge(String caseNumber, UUID harmed) {
        return !deaths.existsById(caseNumber)
                && representations.open(caseNumber).isPresent()
                && guardians.guardianOf(harmed).isEmpty();
    }

    private void end(String caseNumber) {
        representations.open(caseNumber).ifPresent(former -> {
            former.end(clock.instant());
            representations.saveAndFlush(former);
        });
    }

    /** Most people act for themselves, and their case says so. */
    private Optional<Representation> holding(String caseNumber) {
        return file.read(caseNumber).represented()
                ? representations.open(caseNumber).filter(one -> one.holds(file.today()))
                : Optional.empty();
    }

    private UUID harmed(String caseNumber) {
        return cases.view(caseNumber).partyId();
    }

    private static void requireBeforeTransfer(Compensation compensation) {
        if (compensation.stage().over() || compensation.stage() == CompensationStage.PAID) {
            throw new ApiException(409, "compensation.representation.tooLate");
        }
    }
}
