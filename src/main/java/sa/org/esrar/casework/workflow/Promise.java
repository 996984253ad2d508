package sa.org.esrar.casework.workflow;

import java.util.Set;

/**
 * What a diagram keeps whoever changes it: a token reaches certain steps only by certain points. The deploy gate walks every
 * route that the diagram has, and refuses it when one goes round (D2, D3).
 *
 * <p>A step is named by its element id, or by a bean that its expressions name, e.g. {@code sealMinutesDelegate} or
 * {@code agreements.seal}, so that another element that does the same is held to the same. A step that the diagram lacks is
 * refused too: renamed, it would have slipped away.
 *
 * @param code message key of the promise in words
 * @param steps which no route reaches otherwise, and which stand in no other diagram
 * @param conditions of sequence flows that let through, exactly as they are written
 * @param elements that let through once they are done: an id, or a delegate as it is written, e.g.
 *     {@code ${adoptDecisionDelegate}}
 */
public record Promise(String code, Set<String> steps, Set<String> conditions, Set<String> elements) {

    public Promise {
        steps = Set.copyOf(steps);
        conditions = Set.copyOf(conditions);
        elements = Set.copyOf(elements);
        if (steps.isEmpty() || conditions.isEmpty() && elements.isEmpty()) {
            throw new IllegalArgumentException(code + " promises nothing");
        }
    }

    /** By flows with one of these conditions alone. */
    public static Promise onlyIf(String code, Set<String> conditions, Set<String> steps) {
        return new Promise(code, steps, conditions, Set.of());
    }

    /** Only after one of these elements. */
    public static Promise onlyAfter(String code, Set<String> elements, Set<String> steps) {
        return new Promise(code, steps, Set.of(), elements);
    }
}
