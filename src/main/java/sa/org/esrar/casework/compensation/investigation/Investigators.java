package sa.org.esrar.casework.compensation.investigation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.StaffExcluded;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who investigates (D1, F4): {@code ${investigators.lead(caseNumber)}}. */
@Component("investigators")
@UsedInDiagrams
@Transactional(readOnly = true)
public class Investigators {

    /** Nobody investigates alone. */
    public static final int LEAST = 2;

    private static final String APPOINTED = "INVESTIGATOR";

    private final CompensationFile file;
    private final InvestigatorRepository investigators;
    private final CompensationSettings settings;
    private final CompensationProcess process;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final StaffDirectory staff;
    private final Absences absences;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Investigators(
            CompensationFile file,
            InvestigatorRepository investigators,
            CompensationSettings settings,
            CompensationProcess process,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            StaffDirectory staff,
            Absences absences,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.investigators = investigators;
        this.settings = settings;
        this.process = process;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.staff = staff;
        this.absences = absences;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Somebody who investigates, or did.
     *
     * @param releasedAt null while they do
     * @param because {@code EXCLUDED} or {@code REPLACED}; null while they do
     */
    public record Appointed(
            String userId,
            boolean lead,
            int round,
            String appointedBy,
            Instant appointedAt,
            Instant releasedAt,
            String because) {}

    /** The first of them who may still act and is there; null where nobody is: then the task is the committee's. */
    public String lead(String caseNumber) {
        Set<String> excluded = exclusions.excludedFrom(caseNumber);
        Set<String> away = absences.awayOn(file.today());
        return active(caseNumber)
                .filter(one -> !excluded.contains(one.userId()) && !away.contains(one.userId()))
                .sorted(Comparator.comparing(Investigator::lead).reversed())
                .map(Investigator::userId)
                .findFirst()
                .orElse(null);
    }

    /** Everybody who investigates or did, in the order of their appointment. */
    public List<Appointed> all(String caseNumber) {
        return investigators.findByCaseNumberOrderByAppointedAtAscLeadDescUserId(caseNumber).stream()
                .map(one -> new Appointed(
                        one.userId(),
                        one.lead(),
                        one.round(),
                        one.appointedBy(),
                        one.appointedAt(),
                        one.releasedAt(),
                        Optional.ofNullable(one.releasedBecause())
                                .map(Enum::name)
                                .orElse(null)))
                .toList();
    }

    /**
     * Who may be appointed: everybody with a record who is there today and is not excluded from the case; after an objection
     * nobody who investigated before.
     */
    public List<StaffMember> mayInvestigate(String caseNumber) {
        int round = file.read(caseNumber).round();
        Set<String> not = new TreeSet<>(exclusions.excludedFrom(caseNumber));
        not.addAll(absences.awayOn(file.today()));
        not.addAll(ofRoundsBefore(caseNumber, round));
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(one -> !not.contains(one.userId()))
                .toList();
    }

    private Set<String> ofRoundsBefore(String caseNumber, int round) {
        return investigators.findByCaseNumberOrderByAppointedAtAscLeadDescUserId(caseNumber).stream()
                .filter(one -> one.round() < round)
                .map(Investigator::userId)
                .collect(Collectors.toSet());
    }

    /**
     * Appoints them; who investigated until now and is not among them does so no more.
     *
     * @throws InvalidInputException on {@code lead} or {@code others}
     * @throws ApiException 409 when it is not to be investigated
     */
    @Transactional
    public void appoint(String caseNumber, AppointInvestigators command, String by) {
        Compensation compensation = file.lock(caseNumber);
        requireSound(caseNumber, command);
        compensation.investigate(command.siteVisit(), command.expert());
        file.save(compensation);
        if (cases.view(caseNumber).policyDueOn() == null) {
            file.count(caseNumber, settings.investigateWithin());
        }
        active(caseNumber).forEach(one -> release(one, Investigator.Because.REPLACED));
        for (String user : command.all()) {
            file.add(Investigator.appointed(compensation, user, user.equals(command.lead()), by, clock.instant()));
            access.grant(caseNumber, user, APPOINTED);
            notifications.tellStaff(user, "staff.newWork", caseNumber);
            timeline.append(caseNumber, "compensation.investigatorAppointed", by, Visibility.STAFF, null, user);
        }
        timeline.append(caseNumber, "compensation.investigating", by, Visibility.PUBLIC, null);
    }

    /** As {@link #appoint}, without changing anything. */
    public void requireSound(String caseNumber, AppointInvestigators command) {
        Set<String> may =
                mayInvestigate(caseNumber).stream().map(StaffMember::userId).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        if (!may.contains(command.lead())) {
            problems.add(new FieldProblem("lead", "compensation.mayNotInvestigate"));
        }
        if (!may.containsAll(command.others())) {
            problems.add(new FieldProblem("others", "compensation.mayNotInvestigate"));
        }
        if (command.all().size() < LEAST) {
            problems.add(new FieldProblem("others", "compensation.nobodyInvestigatesAlone"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** @throws ApiException 409 while fewer investigate than have to */
    void requireEnough(String caseNumber) {
        if (active(caseNumber).count() < LEAST) {
            throw new ApiException(409, "compensation.investigatorsNeeded");
        }
    }

    /** Who investigates turns out to be related: others are appointed, what was gathered stays (F4). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffExcluded excluded) {
        Optional<Investigator> related = active(excluded.caseNumber())
                .filter(one -> one.userId().equals(excluded.userId()))
                .findFirst();
        if (related.isPresent()) {
            release(related.get(), Investigator.Because.EXCLUDED);
            timeline.append(
                    excluded.caseNumber(),
                    "compensation.investigatorExcluded",
                    CompensationFile.SYSTEM,
                    Visibility.STAFF,
                    null,
                    excluded.userId());
            notifications.tellGroup(CompensationFile.COMMITTEE, "staff.escalated", excluded.caseNumber());
            process.investigatorExcluded(excluded.caseNumber());
        }
    }

    private void release(Investigator one, Investigator.Because because) {
        one.release(because, clock.instant());
        investigators.saveAndFlush(one);
    }

    private Stream<Investigator> active(String caseNumber) {
        return investigators.findByCaseNumberOrderByAppointedAtAscLeadDescUserId(caseNumber).stream()
                .filter(Investigator::active);
    }
}
