package sa.org.esrar.casework.compensation.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseMatter;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Parties;

/** Claims for compensation as they come in, are acknowledged, withdrawn, and late (D1, C5, F4). */
@Service
public class Claims {

    /** In characters. */
    public static final int LONGEST_TEXT = 20_000;

    private final CompensationFile file;
    private final ClaimFilings filings;
    private final ClaimCourse course;
    private final CaseRegister cases;
    private final Parties parties;
    private final List<CaseMatter> matters;
    private final DeadlineClock deadlineClock;
    private final CompensationProcess process;
    private final CommitteeDecisions committees;
    private final Timeline timeline;
    private final Notifications notifications;

    Claims(
            CompensationFile file,
            ClaimFilings filings,
            ClaimCourse course,
            CaseRegister cases,
            Parties parties,
            List<CaseMatter> matters,
            DeadlineClock deadlineClock,
            CompensationProcess process,
            CommitteeDecisions committees,
            Timeline timeline,
            Notifications notifications) {
        this.file = file;
        this.filings = filings;
        this.course = course;
        this.cases = cases;
        this.parties = parties;
        this.matters = matters;
        this.deadlineClock = deadlineClock;
        this.process = process;
        this.committees = committees;
        this.timeline = timeline;
        this.notifications = notifications;
    }

    /** Everything that is wrong with it, with the names of the form's fields; changes nothing. */
    public List<FieldProblem> problems(FileHarm command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.party() == null) {
            problems.add(new FieldProblem("person", "compensation.personUnknown"));
        }
        problems.addAll(filings.problems(command, command.party()));
        return problems;
    }

    /**
     * The same of what staff take down. It is no transaction of its own: what the check of a person refuses is gathered here,
     * and would undo it.
     */
    public List<FieldProblem> problems(TakeHarm command) {
        if (command.person() == null) {
            return problems(command.claim());
        }
        List<FieldProblem> problems = new ArrayList<>(filings.problems(command.claim(), null));
        try {
            parties.requireSoundActing(command.person(), false, "person.");
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    /**
     * Files a claim under a number of its own.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public Filed file(FileHarm command) {
        return take(cases.reserve(CaseKind.CPN), command);
    }

    /** The same under a number that was reserved. */
    @Transactional
    public Filed take(String caseNumber, FileHarm command) {
        return take(caseNumber, command, null);
    }

    /** The same of what staff took down; who is not on record is registered with it. */
    @Transactional
    public Filed take(String caseNumber, TakeHarm command) {
        FileHarm claim = command.claim();
        UUID party =
                command.person() == null ? claim.party() : parties.registerActing(command.person(), false, "person.");
        return take(caseNumber, claim.by(party), command.pages());
    }

    private Filed take(String caseNumber, FileHarm command, Integer pages) {
        List<FieldProblem> problems = problems(command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Filed filed = filings.open(caseNumber, command, pages);
        process.start(caseNumber, command.represented());
        return filed;
    }

    /**
     * A complaint found harm: its compensation is opened under the number that was reserved for it, in the name and in the
     * words of who complained.
     *
     * @throws ApiException 409 of a complaint that names nobody
     */
    @Transactional
    public void openFromComplaint(String caseNumber, String complaint) {
        CaseView view = cases.view(complaint);
        if (view.partyId() == null) {
            throw new ApiException(409, "compensation.namesNobody");
        }
        String text = matters.stream()
                .filter(matter -> matter.kinds().contains(view.kind()))
                .findFirst()
                .map(matter -> matter.of(complaint).text())
                .orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
        FileHarm command = new FileHarm(
                Origin.COMPLAINT, view.partyId(), complaint, false, text, null, List.of(), view.channel(), 0, null);
        filings.open(caseNumber, command, null);
    }

    /** On the day it came: the beneficiary hears of it, and the days of the investigation begin to count. */
    @Transactional
    public void acknowledge(String caseNumber) {
        course.acknowledge(caseNumber);
    }

    /** Who worked on what the harm happened in, or is kin, has no part in it, before anybody has a task (F4). */
    @Transactional
    public void excludeInvolved(String caseNumber) {
        course.excludeInvolved(caseNumber);
    }

    /** A stage is late: the beneficiary gets an apology with a new date, and management hears of it (C6, H5). */
    @Transactional
    public void apologise(String caseNumber) {
        course.apologise(caseNumber);
    }

    /** Nobody has looked at whether it is admissible: top management hears of it (H5). */
    @Transactional
    public void escalate(String caseNumber) {
        course.escalate(caseNumber);
    }

    /**
     * The beneficiary takes it back, as long as no agreement is signed.
     *
     * @throws ApiException 409 later, and when it is over
     */
    @Transactional
    public void withdraw(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        compensation.withdraw(file.today());
        file.save(compensation);
        timeline.append(caseNumber, "compensation.withdrawn", CompensationFile.BENEFICIARY, Visibility.PUBLIC, null);
        process.claimWithdrawn(caseNumber);
        committees.withdrawn(caseNumber);
    }

    @Transactional
    public void acknowledgeWithdrawal(String caseNumber) {
        file.lock(caseNumber);
        deadlineClock.stop(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /** The answer to a filing; the access code is told this once. */
    public record Filed(String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "Filed[" + caseNumber + "]";
        }
    }
}
