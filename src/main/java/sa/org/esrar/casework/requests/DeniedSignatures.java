package sa.org.esrar.casework.requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.FilingContacts;

/**
 * A request whose applicant says that she did not sign it (C4): it is not studied in her name, the telephone that it came
 * with no longer counts as hers, top management looks into it, and nothing of it is destroyed.
 */
@Service
public class DeniedSignatures {

    private static final String SYSTEM = "system";

    private final RequestFile file;
    private final CaseRegister cases;
    private final Declarations declarations;
    private final FilingContacts contacts;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Messages messages;

    DeniedSignatures(
            RequestFile file,
            CaseRegister cases,
            Declarations declarations,
            FilingContacts contacts,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            Messages messages) {
        this.file = file;
        this.cases = cases;
        this.declarations = declarations;
        this.contacts = contacts;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.messages = messages;
    }

    /** @throws InvalidInputException where nobody waits to hear her, or it is not said how she was heard */
    void requireSound(ServiceRequest request, CheckCompleteness command) {
        if (command.signerHeard() == null) {
            throw new InvalidInputException("signerHeard", "workflow.form.required");
        }
        if (!declarations.awaitsWitness(request.caseNumber())) {
            throw new InvalidInputException("denial", "declarations.nothingToDeny");
        }
    }

    void record(ServiceRequest request, CheckCompleteness command) {
        String caseNumber = request.caseNumber();
        declarations.deny(caseNumber, command.signerHeard(), command.denial());
        contacts.denied(caseNumber, cases.view(caseNumber).partyId(), request.signedAt());
        request.denySignature();
        file.save(request);
    }

    /**
     * The start of the count is taken back and top management is told; the beneficiary has been spoken to, and the telephone of the request may be
     * that of who signed. Nothing for a request whose signature stands.
     */
    @Transactional
    public void close(String caseNumber) {
        if (file.lock(caseNumber).stage() != RequestStage.SIGNATURE_DENIED) {
            return;
        }
        // Without a signature it was never complete; and it was not answered, so that no figure counts it as such.
        deadlineClock.withdraw(caseNumber, messages.both("requests.signatureDenied.reason"));
        notifications.tellGroup(RequestStudy.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "requests.signatureDenied", SYSTEM, Visibility.PUBLIC, null);
    }
}
