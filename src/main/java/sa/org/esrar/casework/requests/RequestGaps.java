package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.catalogue.ServiceDefinition;

/** Items of a request that an officer named as left, until they arrive (C3). */
@Component
class RequestGaps {

    private final RequestFile file;
    private final GapRepository gaps;
    private final SealedTexts texts;
    private final RequestProcess process;
    private final Clock clock;

    RequestGaps(RequestFile file, GapRepository gaps, SealedTexts texts, RequestProcess process, Clock clock) {
        this.file = file;
        this.gaps = gaps;
        this.texts = texts;
        this.process = process;
        this.clock = clock;
    }

    void name(String caseNumber, CheckCompleteness.NamedGap gap, String by) {
        gaps.save(Gap.named(
                caseNumber, gap.item(), Gap.Reason.valueOf(gap.reason()), texts.seal(gap.note()), by, clock.instant()));
    }

    /** The day on which the last of the items that were left arrived; empty when none ever was left. */
    Optional<LocalDate> lastSettledOn(String caseNumber) {
        return gaps.of(caseNumber).stream()
                .map(Gap::settledOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The day on which what is left now was asked for. */
    LocalDate askedOn(String caseNumber) {
        return gaps.of(caseNumber).stream()
                .filter(Gap::open)
                .map(gap -> HijriDates.dayInRiyadh(gap.namedAt()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The items that are left now, with their gaps. */
    List<OpenItem> open(String caseNumber) {
        ServiceRequest request = file.read(caseNumber);
        return gaps.of(caseNumber).stream()
                .filter(Gap::open)
                .map(gap -> new OpenItem(
                        gap.itemCode(),
                        file.item(request, gap.itemCode()).name(),
                        gap.reason().name(),
                        texts.open(gap.note())))
                .toList();
    }

    /** An item arrived; when it was the last that was left, the request goes on. */
    void itemArrived(ServiceRequest request, String itemCode) {
        List<Gap> all = gaps.of(request.caseNumber());
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        all.stream().filter(gap -> gap.itemCode().equals(itemCode)).forEach(gap -> gap.settle(today));
        gaps.saveAllAndFlush(all);
        if (all.stream().anyMatch(Gap::open)) {
            return;
        }
        if (request.stage() == RequestStage.AWAITING_ITEMS) {
            process.documentsReceived(request.caseNumber());
        } else if (request.stage() == RequestStage.FILED_AWAY) {
            process.documentsReceivedLate(request.caseNumber());
        }
    }

    /** After the signature only answers of items that were named as left, or proved invalid in the study, may change. */
    void requireAmendable(ServiceRequest request, Set<String> fields, String invalidItem) {
        if (request.stage().unsigned()) {
            return;
        }
        Set<String> open = gaps.of(request.caseNumber()).stream()
                .filter(Gap::open)
                .map(Gap::itemCode)
                .collect(Collectors.toSet());
        if (invalidItem != null) {
            open.add(invalidItem);
        }
        boolean allowed = file.service(request).fields().stream()
                .filter(field -> fields.contains(field.name()))
                .map(ServiceDefinition.FormFieldDefinition::item)
                .allMatch(open::contains);
        if (!allowed) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
    }

    /** Their codes, for the timeline. */
    String openItems(String caseNumber) {
        return open(caseNumber).stream().map(OpenItem::code).collect(Collectors.joining(","));
    }

    /** Why the count does not run, as the ledger shows it. */
    Localized reason(String caseNumber) {
        List<OpenItem> open = open(caseNumber);
        return new Localized(
                "بقي لاكتمال الطلب: "
                        + open.stream().map(item -> item.name().ar()).collect(Collectors.joining("، ")),
                "Left to complete the request: "
                        + open.stream().map(item -> item.name().en()).collect(Collectors.joining(", ")));
    }
}
