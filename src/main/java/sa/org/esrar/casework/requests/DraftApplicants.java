package sa.org.esrar.casework.requests;

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
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * Who asks, while nobody has signed (C4): a mistyped number, or a daughter who wrote her own name in her mother's place.
 * Afterwards only the agreed channel changes, with a code.
 */
@Service
public class DraftApplicants {

    private final RequestFile file;
    private final DeskIntakeRecords intakes;
    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final PublishedDocuments published;
    private final Declarations declarations;
    private final Timeline timeline;

    DraftApplicants(
            RequestFile file,
            DeskIntakeRecords intakes,
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            PublishedDocuments published,
            Declarations declarations,
            Timeline timeline) {
        this.file = file;
        this.intakes = intakes;
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.published = published;
        this.declarations = declarations;
        this.timeline = timeline;
    }

    /**
     * Who asks so far, as it was typed.
     *
     * @throws ApiException 409 after the signature
     */
    @Transactional(readOnly = true)
    public Optional<FilingContacts.Typed> of(String caseNumber) {
        requireUnsigned(file.read(caseNumber));
        return contacts.asTyped(caseNumber);
    }

    /**
     * Puts another applicant in the place of the one before, of whom nothing stays with the case. As in a filing, nothing
     * on record is changed or shown; a code that was sent for the signature is worth nothing any more.
     *
     * @param noticeVersion the privacy notice that was shown before anything was typed
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 after the signature, and for a file that the desk took down: there it was seen who asks
     */
    @Transactional
    public void change(String caseNumber, RegisterParty typed, int noticeVersion) {
        ServiceRequest request = file.lock(caseNumber);
        requireUnsigned(request);
        if (intakes.of(caseNumber).isPresent()) {
            throw new ApiException(409, "requests.desk.applicantStays");
        }
        UUID party = register(typed, noticeVersion);
        cases.giveTo(caseNumber, party);
        contacts.replace(caseNumber, party, typed);
        declarations.recallCode(caseNumber);
        request.askedByAnother(noticeVersion);
        file.save(request);
        timeline.append(caseNumber, "requests.applicantChanged", ServiceRequests.BENEFICIARY, Visibility.PUBLIC, null);
    }

    private UUID register(RegisterParty typed, int noticeVersion) {
        List<FieldProblem> problems = new ArrayList<>();
        if (noticeVersion != published.noticeVersion()) {
            problems.add(new FieldProblem("noticeVersion", "requests.noticeOutdated", published.noticeVersion()));
        }
        try {
            UUID party = parties.register(typed, "applicant.");
            if (problems.isEmpty()) {
                return party;
            }
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
        }
        throw new InvalidInputException(problems);
    }

    private static void requireUnsigned(ServiceRequest request) {
        if (!request.stage().unsigned()) {
            throw new ApiException(409, "requests.signedAlready");
        }
    }
}
