package sa.org.esrar.casework.inquiries;

/**
 * What an officer does with an inquiry: an answer, or a question to a specialist group.
 *
 * @param answer null when a specialist is asked first
 * @param specialistGroup null with an answer
 * @param specialistQuestion null with an answer
 */
public record WriteAnswer(String answer, String specialistGroup, String specialistQuestion) {

    public boolean asksSpecialist() {
        return specialistGroup != null;
    }

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "WriteAnswer[specialistGroup=" + specialistGroup + "]";
    }
}
