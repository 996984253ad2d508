package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Declarations.DeclarationText;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RequestForm;
import sa.org.esrar.casework.letters.RequestForm.Field;

/** The form of a service to print and fill in by hand (B5, G2): the same fields as on the website and at the desk. */
@Service
public class BlankForms {

    private static final int LONG_TEXT = 200;
    private static final int MOST_LINES = 6;
    /** 24 characters, of which two are letters. */
    private static final int IBAN = 24;

    private static final int DATE = 8;

    private final Catalogue catalogue;
    private final Declarations declarations;
    private final Letters letters;
    private final PublicAddress address;
    private final Messages messages;
    private final Map<Edition, byte[]> printed = new ConcurrentHashMap<>();

    BlankForms(
            Catalogue catalogue, Declarations declarations, Letters letters, PublicAddress address, Messages messages) {
        this.catalogue = catalogue;
        this.declarations = declarations;
        this.letters = letters;
        this.address = address;
        this.messages = messages;
    }

    /** A form is set once: it is the same for everybody until the service or the declaration changes. */
    private record Edition(String service, int version, int declaration, String language) {}

    /** @throws ApiException 404 when there is no such service */
    public byte[] of(String code, String language) {
        ServiceDefinition service =
                catalogue.service(code).orElseThrow(() -> new ApiException(404, "requests.unknownService"));
        DeclarationText text = declarations.text();
        return printed.computeIfAbsent(
                new Edition(code, service.version(), text.version(), language),
                edition -> letters.render(form(service, text, language)));
    }

    private RequestForm form(ServiceDefinition service, DeclarationText text, String language) {
        return new RequestForm(
                language,
                service.name().in(language),
                service.summary().in(language),
                service.criteria().stream()
                        .map(one ->
                                new RequestForm.Criterion(one.code(), one.text().in(language)))
                        .toList(),
                service.items().stream()
                        .map(item -> new RequestForm.Item(
                                item.name().in(language),
                                item.purpose().in(language),
                                messages.text("portal.service.mode." + item.mode(), language)))
                        .toList(),
                service.fields().stream().map(field -> field(field, language)).toList(),
                text.version(),
                Languages.EN.equals(language) ? text.en() : text.ar(),
                address.service(service.code()),
                false);
    }

    private Field field(FormFieldDefinition field, String language) {
        String label = field.label().in(language);
        return switch (field.type()) {
            case "choice", "multi" ->
                new Field.Choice(
                        label,
                        field.options().stream()
                                .map(option -> option.label().in(language))
                                .toList());
            case "boolean" -> new Field.Choice(label, List.of(text("yes", language), text("no", language)));
            case "accept" -> new Field.Choice(label, List.of(text("yes", language)));
            case "date" -> new Field.Digits(label, DATE);
            case "iban" -> new Field.Digits(label, IBAN);
            case "lines" ->
                new Field.Written(
                        label + " ("
                                + String.join(Languages.EN.equals(language) ? ", " : "، ", columns(field, language))
                                + ")",
                        field.max() == null
                                ? MOST_LINES
                                : Math.min(MOST_LINES, field.max().intValue()));
            default -> new Field.Written(label, field.maxLength() != null && field.maxLength() > LONG_TEXT ? 4 : 1);
        };
    }

    private static List<String> columns(FormFieldDefinition field, String language) {
        return field.columns().stream()
                .map(column -> column.label().in(language))
                .toList();
    }

    private String text(String code, String language) {
        return messages.text("requests.page." + code, language);
    }
}
