package sa.org.esrar.casework.inquiries;

import sa.org.esrar.casework.catalogue.PublishQuestion;

/**
 * What a reviewer does with an answer.
 *
 * @param note why it is given back; null when it is approved
 * @param published the question and its answer, edited for everybody; null when they are not published
 */
public record ReviewAnswer(boolean approved, String note, PublishQuestion published) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "ReviewAnswer[approved=" + approved + "]";
    }
}
