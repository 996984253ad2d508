package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** The earnest effort to settle amicably (E3): who tries it, what is proposed, and what the complainant says of it. */
@Service
public class ComplaintSettlements {

    /** In characters. */
    public static final int LONGEST = 4_000;

    private static final List<String> SETTLERS = List.of(ComplaintFile.COMMITTEE, "liaison-officers");

    private final ComplaintFile file;
    private final ProposalRepository proposals;
    private final ComplaintTexts texts;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final Absences absences;
    private final Groups groups;
    private final StaffDirectory staff;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ComplaintProcess process;
    private final Clock clock;

    ComplaintSettlements(
            ComplaintFile file,
            ProposalRepository proposals,
            ComplaintTexts texts,
            CaseAccess access,
            Exclusions exclusions,
            Absences absences,
            Groups groups,
            StaffDirectory staff,
            ContactLog contactLog,
            Timeline timeline,
            Notifications notifications,
            ComplaintProcess process,
            Clock clock) {
        this.file = file;
        this.proposals = proposals;
        this.texts = texts;
        this.access = access;
        this.exclusions = exclusions;
        this.absences = absences;
        this.groups = groups;
        this.staff = staff;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.notifications = notifications;
        this.process = process;
        this.clock = clock;
    }

    /** Who can be named to try it: the committee and the liaison officers, those who are there and not excluded. */
    @Transactional(readOnly = true)
    public List<StaffMember> settlers(String caseNumber) {
        Set<String> there = new TreeSet<>();
        SETTLERS.forEach(group -> there.addAll(groups.membersOf(group)));
        there.removeAll(exclusions.excludedFrom(caseNumber));
        there.removeAll(absences.awayOn(file.today()));
        Map<String, StaffMember> recorded =
                staff.find(there).stream().collect(Collectors.toMap(StaffMember::userId, Function.identity()));
        // Who has no staff record yet is shown by the name of the account.
        return there.stream()
                .map(user -> recorded.getOrDefault(user, new StaffMember(user, user, user, null, true)))
                .filter(StaffMember::active)
                .toList();
    }

    /** The committee's secretary names who tries it; the complaint and its clock stay the committee's. */
    @Transactional
    public void assign(String caseNumber, String settler, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireSettler(caseNumber, settler);
        complaint.assign(settler);
        file.save(complaint);
        access.grant(caseNumber, settler, CaseAccess.TASK);
        timeline.append(caseNumber, "complaints.assigned", by, Visibility.STAFF, null, settler);
        timeline.append(caseNumber, "complaints.settling", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** @throws InvalidInputException on {@code settler} when they cannot be named */
    @Transactional(readOnly = true)
    public void requireSettler(String caseNumber, String settler) {
        file.read(caseNumber).require(ComplaintStage.RECEIVED);
        if (settlers(caseNumber).stream().noneMatch(one -> one.userId().equals(settler))) {
            throw new InvalidInputException("settler", "complaints.settlerUnknown");
        }
    }

    /**
     * What was tried, and what is proposed.
     *
     * @param proposal shown to the complainant as it stands; null when none could be made
     */
    @Transactional
    public void attempt(String caseNumber, String effort, String proposal, String by) {
        Complaint complaint = file.lock(caseNumber);
        complaint.require(ComplaintStage.SETTLING);
        file.write(complaint, Statement.Kind.ATTEMPT, null, effort, by);
        if (proposal == null) {
            timeline.append(caseNumber, "complaints.settlementNotPossible", by, Visibility.STAFF, null);
            return;
        }
        file.add(Proposal.of(caseNumber, texts.sealObject(new ComplaintFile.Words(proposal)), by, clock.instant()));
        complaint.propose();
        file.save(complaint);
        timeline.append(caseNumber, "complaints.proposed", by, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "case.proposal", Map.of());
    }

    @Transactional(readOnly = true)
    public void require(String caseNumber, ComplaintStage stage) {
        file.read(caseNumber).require(stage);
    }

    /**
     * The complainant's own reply on the tracking page.
     *
     * @throws ApiException 409 when it was replied to already, or the committee has it meanwhile
     */
    @Transactional
    public void reply(String caseNumber, boolean accepted, String words) {
        if (words != null && words.length() > LONGEST) {
            throw new InvalidInputException("words", "workflow.form.tooLong", LONGEST);
        }
        Complaint complaint = file.lock(caseNumber);
        take(complaint, accepted, words, ComplaintFile.BENEFICIARY);
        process.settlementReplied(caseNumber, accepted);
    }

    /** The same as an officer heard it, in a call or face to face. */
    @Transactional
    public void record(String caseNumber, boolean accepted, Channel channel, String said, String by) {
        Complaint complaint = file.lock(caseNumber);
        take(complaint, accepted, said, by);
        contactLog.log(caseNumber, channel, Direction.IN, by, null);
    }

    private void take(Complaint complaint, boolean accepted, String words, String by) {
        complaint.require(ComplaintStage.PROPOSED);
        Proposal open = proposals.of(complaint.caseNumber()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ApiException(409, "complaints.stateDoesNotAllow"));
        open.replied(
                accepted, words == null ? null : texts.sealObject(new ComplaintFile.Words(words)), by, clock.instant());
        proposals.saveAndFlush(open);
        if (accepted) {
            complaint.said(Word.SETTLED, clock.instant());
            file.save(complaint);
        }
        timeline.append(
                complaint.caseNumber(),
                accepted ? "complaints.settlementAccepted" : "complaints.settlementDeclined",
                by,
                Visibility.PUBLIC,
                null);
    }
}
