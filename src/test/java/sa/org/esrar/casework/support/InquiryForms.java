package sa.org.esrar.casework.support;

import java.util.HashMap;
import java.util.Map;

/** What staff hand in with the forms of {@code inquiry} and {@code desk-inquiry}. */
public final class InquiryForms {

    private InquiryForms() {}

    public static Map<String, Object> answer(String text) {
        return Map.of("needsAdvice", false, "answer", text);
    }

    public static Map<String, Object> specialist(String group, String question) {
        return Map.of("needsAdvice", true, "specialistGroup", group, "specialistQuestion", question);
    }

    public static Map<String, Object> approved() {
        return Map.of("approved", true);
    }

    public static Map<String, Object> givenBack(String note) {
        return Map.of("approved", false, "note", note);
    }

    /** Approved, and published in Arabic. */
    public static Map<String, Object> published(String question, String answer) {
        return new HashMap<>(Map.of(
                "approved", true, "publish", true, "section", "filing", "questionAr", question, "answerAr", answer));
    }

    public static Map<String, Object> resolved(String expectedOn) {
        return Map.of(
                "apology", "نعتذر عن تأخرنا في الإجابة.", "expectedOn", expectedOn, "measure", "كُلِّف ضابط آخر.");
    }

    /** A call in which somebody asks without a name. */
    public static Map<String, Object> call(String question) {
        return new HashMap<>(Map.of("channel", "PHONE", "kind", "GENERAL", "question", question, "named", "UNNAMED"));
    }
}
