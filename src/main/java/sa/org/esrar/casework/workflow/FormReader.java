package sa.org.esrar.casework.workflow;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.PlausibleDays;
import sa.org.esrar.casework.parties.TypedNumber;
import sa.org.esrar.casework.parties.TypedText;

/**
 * Reads the fields of a task form and gathers what is wrong with them, so that a person sees everything at once. Digits
 * may be Arabic-Indic or Persian; pasted direction marks and control characters are dropped.
 */
public final class FormReader {

    private final Map<String, Object> form;
    private final String prefix;
    private final List<FieldProblem> problems;

    public FormReader(Map<String, Object> form) {
        this(form, "", new ArrayList<>());
    }

    private FormReader(Map<String, Object> form, String prefix, List<FieldProblem> problems) {
        this.form = form;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Text of at most {@code max} characters; null when empty and not required. */
    public String text(String field, boolean required, int max) {
        Object value = form.get(field);
        String text = value == null ? "" : clean(String.valueOf(value));
        if (text.isEmpty()) {
            if (required) {
                wrong(field, "workflow.form.required");
            }
            return null;
        }
        if (text.length() > max) {
            wrong(field, "workflow.form.tooLong", max);
        }
        return text;
    }

    /** Paragraphs stay paragraphs. */
    private static String clean(String typed) {
        return typed.lines()
                .map(TypedText::clean)
                .map(line -> line.replaceAll("\\p{Cntrl}", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** One of the codes; null when empty and not required. */
    public String choice(String field, boolean required, Set<String> codes) {
        String code = text(field, required, 100);
        if (code != null && !codes.contains(code)) {
            wrong(field, "workflow.form.unknownChoice");
        }
        return code;
    }

    public <E extends Enum<E>> E choice(String field, boolean required, Class<E> type) {
        String code = text(field, required, 100);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return constant;
            }
        }
        if (code != null) {
            wrong(field, "workflow.form.unknownChoice");
        }
        return null;
    }

    /** Yes or no; {@code false} and a problem when a required answer is missing. */
    public boolean bool(String field, boolean required) {
        Object value = form.get(field);
        if (value instanceof Boolean bool) {
            return bool;
        }
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        if (required || value != null && !"".equals(value)) {
            wrong(field, "workflow.form.required");
        }
        return false;
    }

    /** A date as yyyy-mm-dd, of a day that somebody can mean ({@link PlausibleDays}). */
    public LocalDate date(String field, boolean required) {
        String text = text(field, required, 20);
        return text == null ? null : PlausibleDays.read(text, prefix + field, "workflow.form.date", problems);
    }

    /** An amount above zero with at most two decimals. */
    public BigDecimal money(String field, boolean required) {
        String text = text(field, required, 20);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> amount = (form.get(field) instanceof Double number
                        ? Optional.of(BigDecimal.valueOf(number))
                        : TypedNumber.read(text))
                .filter(TypedNumber::isAmount);
        if (amount.isEmpty()) {
            wrong(field, "workflow.form.money");
        }
        return amount.map(typed -> typed.setScale(2)).orElse(null);
    }

    /** A whole number from {@code min} to {@code max}. */
    public Integer number(String field, boolean required, int min, int max) {
        String text = text(field, required, 10);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like any other number that is none
        }
        wrong(field, "workflow.form.number", min, max);
        return null;
    }

    /** A time of day as hh:mm. */
    public LocalTime time(String field, boolean required) {
        String text = text(field, required, 10);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            wrong(field, "workflow.form.time");
            return null;
        }
    }

    /** The id of something that was chosen. */
    public UUID id(String field, boolean required) {
        String text = text(field, required, 40);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            wrong(field, "workflow.form.unknownChoice");
            return null;
        }
    }

    /** Several of the codes, in the order in which they were sent. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        Object value = form.get(field);
        List<E> chosen = new ArrayList<>();
        for (Object code : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            E constant = Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(code))
                    .findFirst()
                    .orElse(null);
            if (constant == null) {
                wrong(field, "workflow.form.unknownChoice");
            } else if (!chosen.contains(constant)) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** Fields of their own under a name; problems name both, e.g. {@code person.name}. Empty when nothing was sent. */
    public FormReader part(String field) {
        return new FormReader(values(field), prefix + field + ".", problems);
    }

    /** The same as they were sent, for who checks them by a definition. */
    public Map<String, Object> values(String field) {
        return form.get(field) instanceof Map<?, ?> values ? fields(values) : Map.of();
    }

    /** Whether nothing was sent. */
    public boolean isEmpty() {
        return form.isEmpty();
    }

    /** A list of rows, each read by its own reader whose problems name the row. */
    public List<FormReader> rows(String field) {
        Object value = form.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > 100) {
            wrong(field, "workflow.form.list");
            return List.of();
        }
        List<FormReader> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> row) {
                rows.add(new FormReader(fields(row), prefix + field + "[" + i + "].", problems));
            } else {
                wrong(field + "[" + i + "]", "workflow.form.list");
            }
        }
        return rows;
    }

    private static Map<String, Object> fields(Map<?, ?> row) {
        Map<String, Object> fields = new HashMap<>();
        row.forEach((key, value) -> fields.put(String.valueOf(key), value));
        return fields;
    }

    /** Notes a problem of the caller's own finding. */
    public void wrong(String field, String code, Object... arguments) {
        problems.add(new FieldProblem(prefix + field, code, arguments));
    }

    /** Notes what somebody else found, under the names of the whole form. */
    public void also(List<FieldProblem> found) {
        problems.addAll(found);
    }

    /**
     * The last call of every reader.
     *
     * @throws InvalidInputException with everything that was wrong
     */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
