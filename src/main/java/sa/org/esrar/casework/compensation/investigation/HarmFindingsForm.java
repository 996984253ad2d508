package sa.org.esrar.casework.compensation.investigation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.compensation.investigation.HarmFindings.DamageItem;
import sa.org.esrar.casework.compensation.investigation.HarmFindings.Point;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** Findings as they are entered, by the investigators or into the committee's minutes: the same fields, the same reading. */
public final class HarmFindingsForm {

    private static final int LONGEST = 4000;
    private static final int LONGEST_ITEM = 300;
    private static final int LONGEST_NUMBERS = 100;

    private HarmFindingsForm() {}

    public static List<FormField> fields() {
        return List.of(
                FormField.of("fault", "part", true, "الخلل", "Fault", List.of()),
                FormField.of("harm", "part", true, "الضرر", "Harm", List.of()),
                FormField.of("causation", "part", true, "العلاقة السببية", "Causation", List.of()),
                FormField.of("items", "list", false, "حجم الضرر", "Size of the harm", List.of()),
                FormField.choice("cause", false, "السبب", "Cause", HarmCause.class),
                FormField.text("causes", false, "بيان الأسباب", "Causes in words"),
                FormField.text("reasons", false, "أسباب عدم الثبوت", "Why nothing is owed"));
    }

    /** @throws InvalidInputException with a line for every wrong field */
    public static HarmFindings read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        Point fault = point(reader.part("fault"));
        Point harm = point(reader.part("harm"));
        Point causation = point(reader.part("causation"));
        boolean proven = fault.found() && harm.found() && causation.found();
        if (causation.found() && !proven) {
            reader.wrong("causation.found", "compensation.linkOfNothing");
        }
        List<DamageItem> items = harm.found() ? items(reader) : List.of();
        if (harm.found() && items.isEmpty()) {
            reader.wrong("items", "compensation.harmNeedsItems");
        }
        HarmFindings findings = new HarmFindings(
                fault,
                harm,
                causation,
                items,
                fault.found() ? reader.choice("cause", true, HarmCause.class) : null,
                fault.found() ? reader.text("causes", true, LONGEST) : null,
                proven ? null : reader.text("reasons", true, LONGEST));
        reader.done();
        return findings;
    }

    private static Point point(FormReader part) {
        boolean found = part.bool("found", true);
        return new Point(found, part.text("text", true, LONGEST), numbers(part, found));
    }

    private static List<DamageItem> items(FormReader reader) {
        List<DamageItem> items = new ArrayList<>();
        for (FormReader row : reader.rows("items")) {
            BigDecimal amount = row.money("amount", true);
            items.add(new DamageItem(
                    row.text("what", true, LONGEST_ITEM),
                    // A wrong amount is told already; the sum needs one.
                    amount == null ? BigDecimal.ONE : amount,
                    numbers(row, true)));
        }
        return items;
    }

    /** Numbers of evidence, parted by commas or blanks. */
    private static List<Integer> numbers(FormReader reader, boolean required) {
        String typed = reader.text("evidence", required, LONGEST_NUMBERS);
        List<Integer> numbers = new ArrayList<>();
        if (typed != null) {
            for (String one : typed.split("[\\s,،]+")) {
                if (one.matches("[1-9]\\d{0,3}")) {
                    numbers.add(Integer.valueOf(one));
                } else {
                    reader.wrong("evidence", "compensation.evidenceNumbers");
                    return List.of();
                }
            }
        }
        return numbers;
    }

    /** The fields that give the findings again, e.g. the investigators' as the beginning of the committee's. */
    public static Map<String, Object> form(HarmFindings findings) {
        Map<String, Object> form = new HashMap<>();
        form.put("fault", fields(findings.fault()));
        form.put("harm", fields(findings.harm()));
        form.put("causation", fields(findings.causation()));
        form.put(
                "items",
                findings.items().stream()
                        .map(item -> Map.of(
                                "what", item.what(),
                                "amount", item.amount().toPlainString(),
                                "evidence", typed(item.evidence())))
                        .toList());
        if (findings.cause() != null) {
            form.put("cause", findings.cause().name());
            form.put("causes", findings.causes());
        }
        if (findings.reasons() != null) {
            form.put("reasons", findings.reasons());
        }
        return form;
    }

    private static Map<String, Object> fields(Point point) {
        return Map.of("found", point.found(), "text", point.text(), "evidence", typed(point.evidence()));
    }

    private static String typed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
