package sa.org.esrar.casework.compensation.investigation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found (D1, D2): fault, harm, the link between them, the size of the harm item by item, and its causes; by the
 * investigators, or by the committee in its minutes.
 *
 * @param items none where no harm was found
 * @param cause null where no fault was found
 * @param causes in words; null where no fault was found
 * @param reasons why nothing is owed, as the letter says it; null where it is proven
 */
public record HarmFindings(
        Point fault,
        Point harm,
        Point causation,
        List<DamageItem> items,
        HarmCause cause,
        String causes,
        String reasons) {

    public HarmFindings {
        items = List.copyOf(items);
    }

    /**
     * One of the three.
     *
     * @param evidence numbers of what it rests on
     */
    public record Point(boolean found, String text, List<Integer> evidence) {

        public Point {
            evidence = List.copyOf(evidence);
        }
    }

    /** A part of the harm, in riyals. */
    public record DamageItem(String what, BigDecimal amount, List<Integer> evidence) {

        public DamageItem {
            evidence = List.copyOf(evidence);
        }
    }

    /** Fault, harm and the link between them (D1). */
    public boolean proven() {
        return fault.found() && harm.found() && causation.found();
    }

    /** The sum of the items; null where no harm was found. */
    public BigDecimal damage() {
        return items.stream().map(DamageItem::amount).reduce(BigDecimal::add).orElse(null);
    }

    /** The code of the outcome (glossary, section 6). */
    public String outcome() {
        return proven() ? "FAULT_PROVEN" : "NOT_PROVEN";
    }

    /** All evidence that it names. */
    Set<Integer> evidence() {
        Set<Integer> all = new TreeSet<>(fault.evidence());
        all.addAll(harm.evidence());
        all.addAll(causation.evidence());
        items.forEach(item -> all.addAll(item.evidence()));
        return all;
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "HarmFindings[" + outcome() + "]";
    }
}
