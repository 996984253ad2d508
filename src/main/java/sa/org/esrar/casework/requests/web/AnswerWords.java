package sa.org.esrar.casework.requests.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;

/** An answer as its reader would say it: choices by their labels, dates and money as they are written. */
@Component
class AnswerWords {

    private final Messages messages;

    AnswerWords(Messages messages) {
        this.messages = messages;
    }

    /** @param value normalised, see {@link sa.org.esrar.casework.catalogue.Catalogue#check} */
    List<String> of(FormFieldDefinition field, Object value, String language) {
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(one -> one instanceof Map<?, ?> row
                            ? field.columns().stream()
                                    .filter(column -> row.containsKey(column.name()))
                                    .map(column -> column.label().in(language) + ": "
                                            + String.join("", of(column, row.get(column.name()), language)))
                                    .collect(Collectors.joining(" · "))
                            : option(field, String.valueOf(one), language))
                    .toList();
        }
        if (value instanceof Boolean yes) {
            return List.of(messages.text(yes ? "requests.page.yes" : "requests.page.no", language));
        }
        return List.of(
                switch (field.type()) {
                    case "date" -> ScreenDates.screen(LocalDate.parse(String.valueOf(value)), language);
                    case "money" ->
                        messages.text(
                                "requests.page.riyals",
                                language,
                                new BigDecimal(String.valueOf(value))
                                        .setScale(2, RoundingMode.UNNECESSARY)
                                        .toPlainString());
                    default -> option(field, String.valueOf(value), language);
                });
    }

    private static String option(FormFieldDefinition field, String code, String language) {
        return field.options() == null
                ? code
                : field.options().stream()
                        .filter(option -> option.code().equals(code))
                        .map(option -> option.label().in(language))
                        .findFirst()
                        .orElse(code);
    }

    /** What is not right yet, as it was typed. */
    static List<String> asTyped(FormFieldDefinition field, Object typed, String language) {
        return typed instanceof Collection<?> all
                ? all.stream()
                        .map(one -> asTyped(field, one, language))
                        .flatMap(List::stream)
                        .toList()
                : List.of(
                        typed instanceof Map<?, ?> row
                                ? row(field, row, language)
                                : option(field, String.valueOf(typed), language));
    }

    private static String row(FormFieldDefinition field, Map<?, ?> row, String language) {
        return field.columns().stream()
                .filter(column -> row.containsKey(column.name()))
                .map(column -> column.label().in(language) + ": " + row.get(column.name()))
                .collect(Collectors.joining(" · "));
    }
}
