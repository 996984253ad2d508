package sa.org.esrar.casework.catalogue;

import java.util.stream.Stream;

/**
 * A question and its answer, written for everybody, as they were typed.
 *
 * @param section code of the section in which they are shown
 * @param questionEn null or blank, with the answer, for Arabic only
 */
public record PublishQuestion(String section, String questionAr, String answerAr, String questionEn, String answerEn) {

    /** Whether one of its texts holds these words, however they are spelt. */
    public boolean mentions(String name) {
        String words = " " + String.join(" ", QuestionWords.all(name)) + " ";
        return !words.isBlank()
                && Stream.of(questionAr, answerAr, questionEn, answerEn)
                        .map(text -> " " + String.join(" ", QuestionWords.all(text)) + " ")
                        .anyMatch(text -> text.contains(words));
    }
}
