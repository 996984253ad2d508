package sa.org.esrar.casework.requests;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;

/** A draft from the desk on its way to being complete, in one sitting or several (C2, C3). */
@Service
public class DeskDrafts {

    private final RequestFile file;
    private final Sightings sightings;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final SealedTexts texts;

    DeskDrafts(RequestFile file, Sightings sightings, Catalogue catalogue, Timeline timeline, SealedTexts texts) {
        this.file = file;
        this.sightings = sightings;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** Everything that is wrong with what was added, with the names of the form's fields. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, CompleteDeskFile added) {
        ServiceRequest request = unsigned(file.read(caseNumber));
        ServiceDefinition service = file.asks(request);
        List<FieldProblem> problems = new ArrayList<>(
                catalogue.check(service, added.answers(), false, "answers.").problems());
        problems.addAll(IntakeCheck.notSighted(service, added.sighted()));
        return problems;
    }

    /**
     * Keeps what was added, under the form of today.
     *
     * @return whether nothing is left but the signature
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 once it is signed, withdrawn or destroyed
     */
    @Transactional
    public boolean complete(String caseNumber, CompleteDeskFile added, String by) {
        ServiceRequest request = unsigned(file.lock(caseNumber));
        List<FieldProblem> problems = problems(caseNumber, added);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        ServiceDefinition service = file.asks(request);
        request.rewrite(
                texts.sealObject(catalogue
                        .check(service, added.answers(), false, "answers.")
                        .answers()),
                service.version());
        sightings.record(caseNumber, added.sighted(), by);
        timeline.append(caseNumber, "requests.deskCompleted", by, Visibility.STAFF, null);
        return settle(request);
    }

    /** What is complete waits for its signature, what is not is a draft; kept at once. */
    boolean settle(ServiceRequest request) {
        boolean complete = file.missing(request).isEmpty();
        request.completed(complete);
        file.save(request);
        return complete;
    }

    private static ServiceRequest unsigned(ServiceRequest request) {
        if (!request.stage().unsigned()) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
        return request;
    }
}
