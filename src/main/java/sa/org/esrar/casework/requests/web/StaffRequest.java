package sa.org.esrar.casework.requests.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Option;
import sa.org.esrar.casework.requests.RequestDossier;

/**
 * A request as the staff API gives it: texts in both languages, choices by their labels.
 *
 * @param awaitsWitness whether the applicant herself is still to be heard on her signature
 * @param payee whom to pay; only where the rest is kept back, because the caller sees payments and no more
 */
record StaffRequest(
        String caseNumber,
        String stage,
        Service service,
        List<Answer> answers,
        List<Left> left,
        Study study,
        List<Question> questions,
        Decision decision,
        boolean awaitsWitness,
        String payee) {

    static StaffRequest of(RequestDossier dossier) {
        return new StaffRequest(
                dossier.caseNumber(),
                dossier.stage(),
                service(dossier.service()),
                dossier.answers().stream().map(StaffRequest::answer).toList(),
                dossier.left().stream()
                        .map(item -> new Left(
                                item.code(), item.name().ar(), item.name().en(), item.reason(), item.note()))
                        .toList(),
                dossier.studies().stream()
                        .filter(round -> round.question() == null)
                        .reduce((earlier, later) -> later)
                        .map(StaffRequest::study)
                        .orElse(null),
                dossier.studies().stream()
                        .filter(round -> round.question() != null)
                        .map(round -> new Question(round.question(), round.invalidItem(), round.reply()))
                        .toList(),
                dossier.decision() == null ? null : decision(dossier),
                dossier.awaitsWitness(),
                null);
    }

    /** What finance reads: the rest stays empty. */
    static StaffRequest payment(RequestDossier.Payment payment) {
        return new StaffRequest(
                payment.caseNumber(),
                null,
                new Service(null, null, null, List.of(), items(payment.seenBefore())),
                payment.iban() == null
                        ? List.of()
                        : List.of(new Answer("iban", "رقم الآيبان", "IBAN", payment.iban(), null, null)),
                List.of(),
                null,
                List.of(),
                new Decision(null, null, null, null, null, payment.amount(), null, null, null, null, null, null, null),
                false,
                payment.payee());
    }

    private static List<Item> items(List<RequestDossier.Item> items) {
        return items.stream()
                .map(item -> new Item(
                        item.code(),
                        item.name().ar(),
                        item.name().en(),
                        item.purpose().ar(),
                        item.purpose().en(),
                        item.mode(),
                        item.neededFor(),
                        item.optional(),
                        item.received(),
                        item.evidence(),
                        item.evidenceBy(),
                        item.evidenceAt()))
                .toList();
    }

    private static Service service(RequestDossier.Service service) {
        return new Service(
                service.code(),
                service.name().ar(),
                service.name().en(),
                service.criteria().stream()
                        .map(one -> new Criterion(
                                one.code(), one.text().ar(), one.text().en()))
                        .toList(),
                items(service.items()));
    }

    private static Answer answer(RequestDossier.Answer answer) {
        FormFieldDefinition field = answer.field();
        Localized shown =
                switch (field.type()) {
                    case "choice" -> label(field.options(), answer.value());
                    case "date" -> ScreenDates.inSentence(LocalDate.parse((String) answer.value()));
                    case "multi" -> labels(field.options(), (List<?>) answer.value());
                    default -> null;
                };
        return new Answer(
                field.name(),
                field.label().ar(),
                field.label().en(),
                answer.value(),
                shown == null ? null : shown.ar(),
                shown == null ? null : shown.en());
    }

    private static Localized label(List<Option> options, Object code) {
        Optional<Localized> label = options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst();
        return label.orElse(null);
    }

    private static Localized labels(List<Option> options, List<?> codes) {
        List<Localized> labels = options.stream()
                .filter(option -> codes.contains(option.code()))
                .map(Option::label)
                .toList();
        return new Localized(
                labels.stream().map(Localized::ar).collect(Collectors.joining("، ")),
                labels.stream().map(Localized::en).collect(Collectors.joining(", ")));
    }

    private static Study study(RequestDossier.StudyRound round) {
        return new Study(
                round.opinion(),
                round.recommended(),
                round.findings().entrySet().stream()
                        .map(finding -> new Finding(finding.getKey(), String.valueOf(finding.getValue())))
                        .sorted(Comparator.comparing(Finding::code))
                        .toList());
    }

    private static Decision decision(RequestDossier dossier) {
        RequestDossier.DecisionView made = dossier.decision();
        Optional<RequestDossier.EntitlementView> granted = Optional.ofNullable(dossier.entitlement());
        return new Decision(
                made.outcome(),
                made.reasons(),
                made.criterion(),
                made.particulars(),
                granted.map(RequestDossier.EntitlementView::what).orElse(null),
                granted.map(RequestDossier.EntitlementView::amount).orElse(null),
                granted.map(RequestDossier.EntitlementView::dueOn).orElse(null),
                granted.map(RequestDossier.EntitlementView::deliveredBy).orElse(null),
                granted.map(RequestDossier.EntitlementView::basis).orElse(null),
                granted.map(RequestDossier.EntitlementView::basisReference).orElse(null),
                granted.map(RequestDossier.EntitlementView::fundingSource).orElse(null),
                made.minutes(),
                made.letterNumber());
    }

    record Service(String code, String nameAr, String nameEn, List<Criterion> criteria, List<Item> items) {}

    record Criterion(String code, String textAr, String textEn) {}

    record Item(
            String code,
            String nameAr,
            String nameEn,
            String purposeAr,
            String purposeEn,
            String mode,
            String neededFor,
            boolean optional,
            boolean received,
            String evidence,
            String evidenceBy,
            Instant evidenceAt) {}

    /** @param shownAr the label of a choice; null where the value itself is shown */
    record Answer(String name, String labelAr, String labelEn, Object value, String shownAr, String shownEn) {}

    record Left(String code, String nameAr, String nameEn, String reason, String note) {}

    record Study(String opinion, String recommendedOutcome, List<Finding> criteria) {}

    record Finding(String code, String met) {}

    record Question(String question, String invalidItem, String reply) {}

    /**
     * @param minutes the committee's, by which it decided; null when one officer did
     * @param letterNumber of the answer in the outgoing register, 1448/57
     */
    record Decision(
            String outcome,
            String reasons,
            String criterion,
            String particulars,
            String entitlementWhat,
            BigDecimal entitlementAmount,
            LocalDate entitlementDueOn,
            String deliveredBy,
            String basis,
            String basisReference,
            String fundingSource,
            String minutes,
            String letterNumber) {}
}
