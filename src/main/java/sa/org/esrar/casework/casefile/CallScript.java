package sa.org.esrar.casework.casefile;

import java.util.List;

/**
 * What is read aloud in a call about a case, in the language of who is called (A3).
 *
 * @param language {@code ar} or {@code en}
 * @param questions that verify the caller, before anything is told
 * @param told once both answers are right
 * @param refusal what is said when they are not: nothing of the case
 */
public record CallScript(
        String language, String greeting, String verify, List<Question> questions, List<String> told, String refusal) {

    /** @param expected the right answer, for the officer's eyes; no more than staff see of it masked */
    public record Question(String ask, String expected) {

        @Override
        public String toString() {
            return "Question[" + ask + "]";
        }
    }
}
