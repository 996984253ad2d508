package sa.org.esrar.casework.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Linked;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Who may have nothing to do with a complaint (F4): whom it is about, who handled what it is about, who is kin. */
@Service
public class ComplaintExclusions {

    private static final String COMPLAINED_ABOUT = "COMPLAINED_ABOUT";
    private static final String HANDLED = "HANDLED_THE_CASE";
    private static final String DECIDED_BEFORE = "DECIDED_BEFORE";
    private static final String CONFLICT = "CONFLICT";
    private static final String ADMINISTRATORS = "camunda-admin";

    private final ComplaintFile file;
    private final ComplaintSettings settings;
    private final Exclusions exclusions;
    private final CaseLinks links;
    private final CaseAccess access;
    private final CaseRegister cases;
    private final StatementRepository statements;
    private final ProposalRepository proposals;
    private final ComplaintDecisionRepository decisions;
    private final CommitteeDecisions minutes;
    private final Groups groups;
    private final StaffDirectory staff;
    private final Committees committees;
    private final Timeline timeline;
    private final Notifications notifications;

    ComplaintExclusions(
            ComplaintFile file,
            ComplaintSettings settings,
            Exclusions exclusions,
            CaseLinks links,
            CaseAccess access,
            CaseRegister cases,
            StatementRepository statements,
            ProposalRepository proposals,
            ComplaintDecisionRepository decisions,
            CommitteeDecisions minutes,
            Groups groups,
            StaffDirectory staff,
            Committees committees,
            Timeline timeline,
            Notifications notifications) {
        this.file = file;
        this.settings = settings;
        this.exclusions = exclusions;
        this.links = links;
        this.access = access;
        this.cases = cases;
        this.statements = statements;
        this.proposals = proposals;
        this.decisions = decisions;
        this.minutes = minutes;
        this.groups = groups;
        this.staff = staff;
        this.committees = committees;
        this.timeline = timeline;
        this.notifications = notifications;
    }

    /** What the system can know by itself, before anybody has a task. */
    @Transactional
    public void excludeInvolved(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        exclusions.excludeInvolved(caseNumber);
        excludeRespondent(complaint, ComplaintFile.SYSTEM);
        excludeHandlers(caseNumber, ComplaintFile.SYSTEM);
    }

    private void excludeRespondent(Complaint complaint, String by) {
        String group = complaint.respondent().group();
        if (group != null) {
            exclude(complaint.caseNumber(), groups.membersOf(group), COMPLAINED_ABOUT, by);
        }
    }

    private void excludeHandlers(String caseNumber, String by) {
        for (Linked linked : links.of(caseNumber)) {
            if (!linked.later()) {
                if (linked.relation() == Relation.CONTINUES) {
                    exclude(caseNumber, whoHeard(linked.caseNumber()), DECIDED_BEFORE, by);
                } else {
                    exclude(caseNumber, access.grantedTo(linked.caseNumber()), HANDLED, by);
                }
            }
        }
    }

    /** Whoever had a part in the first stage, with who voted on the minutes that decided it; that management took note of it is none. */
    private Set<String> whoHeard(String caseNumber) {
        return Stream.of(
                        statements.of(caseNumber).stream()
                                .filter(one -> one.kind() != Statement.Kind.URGENT_NOTED)
                                .map(Statement::writtenBy),
                        proposals.of(caseNumber).stream().map(Proposal::proposedBy),
                        decisions.of(caseNumber).stream().map(ComplaintDecision::decidedBy),
                        decisions.of(caseNumber).stream()
                                .map(ComplaintDecision::minutes)
                                .filter(Objects::nonNull)
                                .flatMap(number -> minutes.voters(number).stream()))
                .flatMap(one -> one)
                .filter(user -> !user.equals(ComplaintFile.BENEFICIARY))
                .collect(Collectors.toSet());
    }

    /** Administrators too; that one of them is involved is told to the committee's chair, for they hold the keys. */
    private void exclude(String caseNumber, Set<String> users, String reason, String by) {
        Set<String> before = exclusions.excludedFrom(caseNumber);
        for (String user : new TreeSet<>(users)) {
            if (!before.contains(user)) {
                exclusions.exclude(caseNumber, user, reason, by);
                if (groups.groupsOf(user).contains(ADMINISTRATORS)) {
                    timeline.append(
                            caseNumber,
                            "complaints.administratorInvolved",
                            ComplaintFile.SYSTEM,
                            Visibility.STAFF,
                            null,
                            user);
                    chair().ifPresent(chair -> notifications.tellStaff(chair, "staff.escalated", caseNumber));
                }
            }
        }
    }

    private Optional<String> chair() {
        return committees.find(ComplaintFile.COMMITTEE).flatMap(committee -> committee.holderOf(Role.CHAIR));
    }

    /**
     * What the committee's secretary knows: whom it is about, who has a part in it, which case it is.
     *
     * @return who hears it now
     */
    @Transactional
    public Hearing check(String caseNumber, CheckConflict command, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireSound(caseNumber, command);
        Hearing before = complaint.hearing();
        complaint.about(command.respondent());
        if (!command.report()
                && complaint.hearing() != before
                && complaint.hearing() != Hearing.COMMITTEE
                && complaint.hearing() != Hearing.OUTSIDE) {
            complaint.secondStage();
            file.count(caseNumber, settings.secondStageWithin());
        }
        file.save(complaint);
        if (command.note() != null) {
            file.write(complaint, Statement.Kind.CONFLICT_CHECK, null, command.note(), by);
        }
        typed(command.linkedCase())
                .ifPresent(linked -> links.link(caseNumber, linked.caseNumber(), Relation.ABOUT, by));
        excludeRespondent(complaint, by);
        excludeHandlers(caseNumber, by);
        exclude(caseNumber, command.excluded(), CONFLICT, by);
        timeline.append(caseNumber, "complaints.conflictChecked", by, Visibility.STAFF, null);
        return complaint.hearing();
    }

    /** As {@link #check}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, CheckConflict command) {
        file.read(caseNumber).require(ComplaintStage.RECEIVED);
        List<FieldProblem> problems = new ArrayList<>();
        if (command.linkedCase() != null
                && typed(command.linkedCase())
                        .filter(linked -> !linked.caseNumber().equals(caseNumber))
                        .isEmpty()) {
            problems.add(new FieldProblem("linkedCase", "complaints.linkedCaseUnknown"));
        }
        if (command.excluded().stream()
                .anyMatch(user ->
                        staff.find(user).isEmpty() && groups.groupsOf(user).isEmpty())) {
            problems.add(new FieldProblem("excluded", "complaints.staffUnknown"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** One case, and no other that the number may mean; no report of a violation, which has readers of its own. */
    private Optional<CaseView> typed(String number) {
        List<CaseView> found = number == null
                ? List.of()
                : cases.find(number).stream()
                        .filter(one -> one.kind() != CaseKind.VIO)
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
