package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;

/**
 * What became of a service's form since a draft was begun.
 *
 * @param added what is asked for besides, by its name
 * @param again what was answered and has to be answered otherwise, because the answer is offered no more
 */
public record FormChange(List<Localized> added, List<Localized> again) {

    static FormChange between(
            ServiceDefinition begun, ServiceDefinition today, Map<String, Object> given, Map<String, Object> fitting) {
        Set<String> known = Stream.concat(
                        begun.fields().stream().map(FormFieldDefinition::name),
                        begun.items().stream().map(RequiredItem::code))
                .collect(Collectors.toSet());
        Stream<Localized> fields = today.fields().stream()
                .filter(field -> !known.contains(field.name()))
                .map(FormFieldDefinition::label);
        Stream<Localized> items = today.items().stream()
                .filter(item -> !known.contains(item.code()))
                .map(RequiredItem::name);
        return new FormChange(
                Stream.concat(fields, items).distinct().toList(),
                today.fields().stream()
                        .filter(field -> given.containsKey(field.name()) && !fitting.containsKey(field.name()))
                        .map(FormFieldDefinition::label)
                        .toList());
    }
}
