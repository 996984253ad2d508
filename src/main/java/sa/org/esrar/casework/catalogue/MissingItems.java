package sa.org.esrar.casework.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.catalogue.Catalogue.Missing;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;

/** Says in words what is left until a request is complete (C3; glossary, section 1.5). */
@Component
class MissingItems {

    private final Messages messages;

    MissingItems(Messages messages) {
        this.messages = messages;
    }

    List<Missing> of(ServiceDefinition service, Map<String, Object> answers, Set<String> receivedItems) {
        List<Missing> left = new ArrayList<>();
        Map<String, List<FormFieldDefinition>> ofItems = new LinkedHashMap<>();
        for (FormFieldDefinition field : service.fields()) {
            if (!AnswerCheck.isRequired(field, answers) || answers.get(field.name()) != null) {
                continue;
            }
            if (field.item() == null) {
                left.add(new Missing(field.name(), field.label(), messages.both("catalogue.missing.answer")));
            } else {
                ofItems.computeIfAbsent(field.item(), item -> new ArrayList<>()).add(field);
            }
        }
        for (RequiredItem item : service.items()) {
            List<FormFieldDefinition> unanswered = ofItems.get(item.code());
            if (unanswered != null) {
                left.add(new Missing(
                        item.code(), item.name(), messages.both("catalogue.missing.answers", labels(unanswered))));
            } else if (isPaperLeft(item, receivedItems)) {
                left.add(new Missing(
                        item.code(), item.name(), messages.both("catalogue.missing.upload", item.purpose())));
            }
        }
        return left;
    }

    private static boolean isPaperLeft(RequiredItem item, Set<String> received) {
        return item.neededFor() == NeededFor.COMPLETENESS
                && item.mode() == EvidenceMode.UPLOAD
                && !item.optional()
                && !received.contains(item.code());
    }

    private static Localized labels(List<FormFieldDefinition> fields) {
        return new Localized(
                fields.stream().map(field -> field.label().ar()).collect(Collectors.joining("، ")),
                fields.stream().map(field -> field.label().en()).collect(Collectors.joining(", ")));
    }
}
