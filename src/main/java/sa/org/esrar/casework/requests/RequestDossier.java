package sa.org.esrar.casework.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.catalogue.ServiceDefinition;

/**
 * Everything about a request that those who work on it read, beside the case file's own head and documents.
 *
 * @param awaitsWitness whether the applicant herself is still to be heard on her signature
 */
public record RequestDossier(
        String caseNumber,
        String stage,
        Service service,
        List<Answer> answers,
        List<OpenItem> left,
        List<StudyRound> studies,
        DecisionView decision,
        EntitlementView entitlement,
        boolean awaitsWitness) {

    /**
     * As much as the family's own page shows.
     *
     * @param service in the version in which it was asked for
     * @param question the committee's, while its reply is awaited; else null
     * @param decision null while there is none that stands
     */
    public record Standing(
            RequestStage stage,
            ServiceDefinition service,
            List<OpenItem> left,
            StudyRound question,
            DecisionView decision,
            EntitlementView entitlement) {}

    /** The service with every item and what is there of it. */
    public record Service(String code, Localized name, List<ServiceDefinition.Criterion> criteria, List<Item> items) {}

    /**
     * @param evidence the fact that was recorded when the original was seen; null otherwise
     * @param evidenceBy who saw the original, or checked the typed fact with whoever issued it; null when nobody did
     */
    public record Item(
            String code,
            Localized name,
            Localized purpose,
            String mode,
            String neededFor,
            boolean optional,
            boolean received,
            String evidence,
            String evidenceBy,
            Instant evidenceAt) {}

    /** @param value as typed and normalised: text, number, Boolean, or a list */
    public record Answer(ServiceDefinition.FormFieldDefinition field, Object value) {}

    public record StudyRound(
            String opinion,
            Map<String, Object> findings,
            String recommended,
            String question,
            String invalidItem,
            String reply,
            String by,
            Instant at) {}

    /**
     * @param minutes the committee's, from which it was carried out; null when one officer decided
     * @param letterNumber of the answer in the outgoing register, 1448/57; null before it has gone out
     */
    public record DecisionView(
            String outcome,
            String reasons,
            String criterion,
            String particulars,
            String minutes,
            String by,
            Instant at,
            Instant answeredAt,
            String letterNumber) {}

    /**
     * As much as finance reads from payment on (F2): whom to pay, how much, into which account, and what has to be seen
     * before; nothing of the matter.
     *
     * @param iban null while it is not given
     * @param amount null when the entitlement is not in money
     * @param seenBefore what is needed before money is handed over, without the facts recorded
     */
    public record Payment(String caseNumber, String payee, String iban, BigDecimal amount, List<Item> seenBefore) {}

    public record EntitlementView(
            String what,
            BigDecimal amount,
            LocalDate dueOn,
            String deliveredBy,
            String basis,
            String basisReference,
            String fundingSource,
            LocalDate deliveredOn) {}
}
