package sa.org.esrar.casework.violations.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;

/** Codes and sentences of reports in words. */
@Component
class ReportMessages {

    private final Messages messages;

    ReportMessages(Messages messages) {
        this.messages = messages;
    }

    String text(String code, String language, Object... arguments) {
        return messages.text("violations." + code, language, arguments);
    }

    /** The label of a code in both languages; null for none. */
    Localized label(String group, Enum<?> code) {
        return code == null ? null : coded(group, code.name());
    }

    Localized coded(String group, String code) {
        return messages.both("violations." + group + "." + code);
    }

    /** A choice of codes with their labels, in their order. */
    List<Choice> choices(String group, Enum<?>[] codes, String language) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), label(group, code).in(language)))
                .toList();
    }

    record Choice(String code, String label) {}
}
