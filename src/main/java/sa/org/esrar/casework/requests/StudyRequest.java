package sa.org.esrar.casework.requests;

import java.util.Map;

/**
 * One round of study (C5): either an opinion, or a question to the beneficiary.
 *
 * @param findings criterion code to {@code YES}, {@code NO} or {@code NOT_APPLICABLE}
 * @param question asked of the beneficiary; null with an opinion
 * @param invalidItem a listed item that proved invalid: only this holds the clock (C6)
 */
public record StudyRequest(
        String opinion, Map<String, String> findings, RequestOutcome recommended, String question, String invalidItem) {

    public boolean asks() {
        return question != null;
    }
}
