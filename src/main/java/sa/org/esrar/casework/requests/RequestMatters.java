package sa.org.esrar.casework.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Criterion;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.letters.AmountInWords;
import sa.org.esrar.casework.requests.DecideRequest.Grant;

/** Requests before their committee: which wait, and their decision in the committee's wording (D2). */
@Component
@Transactional(readOnly = true)
class RequestMatters implements CommitteeMatters {

    private static final String ARABIC = "ar";
    private static final String WORDS = "requests.minutes.";

    private final RequestFile file;
    private final Deadlines deadlines;
    private final Messages messages;

    RequestMatters(RequestFile file, Deadlines deadlines, Messages messages) {
        this.file = file;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.REQ);
    }

    @Override
    public String code() {
        return "REQUEST";
    }

    @Override
    public List<Waiting> waiting(String committee) {
        return Waiting.inOrder(
                file.awaitingMinutes(committee).stream().map(ServiceRequest::caseNumber), deadlines::answerDueDay);
    }

    @Override
    public boolean waits(String caseNumber, String committee) {
        ServiceRequest request = file.read(caseNumber);
        return request.awaitsMinutes() && committee.equals(request.committee());
    }

    @Override
    public Localized subject(String caseNumber) {
        return file.service(file.read(caseNumber)).name();
    }

    @Override
    public Wording wording(String caseNumber, Map<String, Object> form) {
        ServiceDefinition service = file.service(file.read(caseNumber));
        DecideRequest decision = RequestDecisionForm.read(form);
        List<String> details = new ArrayList<>();
        if (decision.criterion() != null) {
            details.add(says("criterion", criterion(service, decision.criterion())));
        }
        if (decision.reasons() != null) {
            details.add(says("reasons", decision.reasons()));
        }
        if (decision.grant() != null) {
            details.addAll(granted(decision.grant()));
        }
        return new Wording(
                decision.outcome().name(),
                says(
                        "decision." + decision.outcome(),
                        service.name().in(ARABIC),
                        decision.particulars() == null ? "" : decision.particulars()),
                details);
    }

    private List<String> granted(Grant grant) {
        List<String> details = new ArrayList<>();
        details.add(says("granted", grant.what()));
        if (grant.amount() != null) {
            details.add(says(
                    "amount",
                    AmountInWords.arabicWithFigures(grant.amount()),
                    says("source." + grant.fundingSource())));
        }
        details.add(says(
                "due", ScreenDates.paper(grant.dueOn()), messages.text("staff.group." + grant.deliveredBy(), ARABIC)));
        details.add(says("basis", says("basis." + grant.basis()), grant.basisReference()));
        return details;
    }

    private static String criterion(ServiceDefinition service, String code) {
        return service.criteria().stream()
                .filter(one -> one.code().equals(code))
                .map(Criterion::text)
                .map(text -> text.in(ARABIC))
                .findFirst()
                .orElse(code);
    }

    private String says(String key, Object... arguments) {
        return messages.text(WORDS + key, ARABIC, arguments);
    }
}
