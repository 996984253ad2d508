package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.parties.Parties;

/** Complaints and objections as they come in: on the website without an account, or taken down by staff (E1). */
@Service
public class ComplaintFilings {

    /** In characters; about ten pages. */
    public static final int LONGEST_TEXT = 20_000;

    public static final int LONGEST_WISH = 2_000;
    public static final int LONGEST_NAME = 200;

    private final ComplaintFile file;
    private final CaseRegister cases;
    private final CaseLinks links;
    private final CaseAccess access;
    private final ContactLog contactLog;
    private final Parties parties;
    private final Timeline timeline;
    private final Objections objections;
    private final ComplaintPapers papers;
    private final ComplaintProcess process;
    private final ComplaintTexts texts;
    private final Clock clock;

    ComplaintFilings(
            ComplaintFile file,
            CaseRegister cases,
            CaseLinks links,
            CaseAccess access,
            ContactLog contactLog,
            Parties parties,
            Timeline timeline,
            Objections objections,
            ComplaintPapers papers,
            ComplaintProcess process,
            ComplaintTexts texts,
            Clock clock) {
        this.file = file;
        this.cases = cases;
        this.links = links;
        this.access = access;
        this.contactLog = contactLog;
        this.parties = parties;
        this.timeline = timeline;
        this.objections = objections;
        this.papers = papers;
        this.process = process;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Everything that is wrong with it, with the names of the form's fields; changes nothing. It is no transaction of its own:
     * what the check of a person refuses is gathered here, and would undo it.
     */
    public List<FieldProblem> problems(FileComplaint command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.person() != null) {
            try {
                parties.requireSoundActing(command.person(), false, "person.");
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
        }
        if (command.party() != null && parties.known(List.of(command.party())).isEmpty()) {
            problems.add(new FieldProblem("person.id", "complaints.personUnknown"));
        }
        if (command.objection()) {
            objections.problem(command.about(), "case").ifPresent(problems::add);
        }
        return problems;
    }

    /**
     * Files it under a number of its own.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public Filed file(FileComplaint command) {
        return take(cases.reserve(kind(command)), command);
    }

    /** The same under a number that was reserved; the committee has it from this moment on. */
    @Transactional
    public Filed take(String caseNumber, FileComplaint command) {
        List<FieldProblem> problems = problems(command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return open(
                caseNumber,
                command,
                party(command),
                command.respondent().hearing(),
                command.objection() ? Relation.OBJECTS_TO : Relation.ABOUT);
    }

    /** A second stage: the same matter before whoever is above, as a case of its own that is linked with the first. */
    @Transactional
    public Filed carryOn(String first, FileComplaint command, Hearing hearing) {
        Filed next =
                open(cases.reserve(cases.view(first).kind()), command, command.party(), hearing, Relation.CONTINUES);
        timeline.append(first, "complaints.continued", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
        return next;
    }

    private Filed open(String caseNumber, FileComplaint command, UUID party, Hearing hearing, Relation relation) {
        CaseRegister.Opened opened = cases.open(caseNumber, party, command.channel(), ComplaintStage.RECEIVED.status());
        file.save(Complaint.filed(
                caseNumber,
                command,
                hearing,
                texts.sealObject(new ComplaintFile.Detail(
                        command.text(), command.wish(), command.respondentName(), command.typedCase())),
                clock.instant()));
        String by = command.takenBy() == null ? ComplaintFile.BENEFICIARY : command.takenBy();
        timeline.append(
                caseNumber,
                "complaints.filed",
                by,
                Visibility.PUBLIC,
                null,
                command.channel().name());
        if (command.takenBy() != null) {
            contactLog.log(caseNumber, command.channel(), Direction.IN, by, null);
            papers.enter(caseNumber, command, party, by);
            access.grant(caseNumber, by, "DESK");
        }
        if (command.about() != null) {
            links.link(caseNumber, command.about(), relation, by);
        }
        process.start(caseNumber, command.kind(), command.facts(), hearing);
        return new Filed(caseNumber, opened.accessCode());
    }

    private UUID party(FileComplaint command) {
        return command.person() == null ? command.party() : parties.registerActing(command.person(), false, "person.");
    }

    private static CaseKind kind(FileComplaint command) {
        return command.objection() ? CaseKind.OBJ : CaseKind.CMP;
    }

    /** The answer to a filing; the access code is told this once. */
    public record Filed(String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "Filed[" + caseNumber + "]";
        }
    }
}
