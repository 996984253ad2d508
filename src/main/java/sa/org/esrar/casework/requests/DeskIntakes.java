package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.IntakePeople.Settled;

/** What the desk takes down becomes a draft: with a number, and what is left until it can be signed (A1–A4, A6, C2, C3). */
@Service
public class DeskIntakes {

    private final IntakeCheck check;
    private final IntakePeople people;
    private final Parties parties;
    private final IncomingPapers papers;
    private final DeskIntakeRecords records;
    private final DeskDrafts drafts;
    private final RequestFile file;
    private final Sightings sightings;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Exclusions exclusions;
    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final SealedTexts texts;
    private final Clock clock;

    DeskIntakes(
            IntakeCheck check,
            IntakePeople people,
            Parties parties,
            IncomingPapers papers,
            DeskIntakeRecords records,
            DeskDrafts drafts,
            RequestFile file,
            Sightings sightings,
            CaseRegister cases,
            CaseAccess access,
            ContactLog contactLog,
            Timeline timeline,
            Exclusions exclusions,
            Catalogue catalogue,
            PublishedDocuments published,
            SealedTexts texts,
            Clock clock) {
        this.check = check;
        this.people = people;
        this.parties = parties;
        this.papers = papers;
        this.records = records;
        this.drafts = drafts;
        this.file = file;
        this.sightings = sightings;
        this.cases = cases;
        this.access = access;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.exclusions = exclusions;
        this.catalogue = catalogue;
        this.published = published;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything that is wrong with the intake, with the names of the form's fields; empty when it may be opened. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(TakeIntake intake, String by) {
        return check.problems(intake, by);
    }

    /**
     * Opens the case as a draft under its reserved number.
     *
     * @return whether nothing is left but the signature
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public boolean take(String caseNumber, TakeIntake intake, String by) {
        List<FieldProblem> problems = check.problems(intake, by);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Settled settled = people.settle(intake);
        ServiceDefinition service = catalogue.service(intake.serviceCode()).orElseThrow();
        Map<String, Object> answers =
                catalogue.check(service, intake.answers(), false, "answers.").answers();
        cases.open(caseNumber, settled.person(), intake.channel(), RequestStage.DRAFT.status());
        ServiceRequest request = ServiceRequest.filed(
                caseNumber,
                service.code(),
                service.version(),
                texts.sealObject(answers),
                published.noticeVersion(),
                clock.instant(),
                true);
        file.save(request);
        String sender = parties.view(settled.person()).name();
        records.keep(caseNumber, intake, papers.enter(caseNumber, intake, sender, by), settled, by);
        sightings.record(caseNumber, intake.sighted(), by);
        contactLog.log(caseNumber, intake.channel(), Direction.IN, by, null);
        timeline.append(
                caseNumber,
                "requests.takenDown",
                by,
                Visibility.PUBLIC,
                null,
                intake.channel().name());
        access.grant(caseNumber, by, "DESK");
        exclusions.excludeInvolved(caseNumber);
        return drafts.settle(request);
    }
}
