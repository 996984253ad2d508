package sa.org.esrar.casework.complaints;

import java.util.Map;

/** What is typed on the way, the same for both engines. */
final class Sayings {

    static final String SECRETARY = "follow-up-secretary";
    static final String CHAIR = "follow-up-chair";
    static final String MEMBER = "follow-up-member-1";
    static final String SETTLER = "liaison-1";

    static final String TEXT = "انتظرنا في الصالة ساعتين، والكراسي قليلة، ولم يُخبرنا أحد متى يأتي دورنا.";
    static final String WISH = "أن تُزاد الكراسي ويُعلَن الدور.";
    static final String THANKS = "شكراً لكم على سرعة الرد.";
    static final String DECLINING = "هذا لا يكفي، فالصالة مزدحمة كل يوم.";

    private Sayings() {}

    static Map<String, Object> check() {
        return Map.of("respondent", "NOBODY");
    }

    static Map<String, Object> assignment() {
        return Map.of("settler", SETTLER);
    }

    static Map<String, Object> attempt() {
        return Map.of(
                "effort", "اتصلنا واعتذرنا عن طول الانتظار.",
                "result", "PROPOSED",
                "proposal", "نضيف عشرة كراسٍ ونعلن الدور على الشاشة.");
    }

    static Map<String, Object> complainantHeard() {
        return Map.of("how", "CALL", "statement", "قالت إن الانتظار يطول في كل زيارة.");
    }

    static Map<String, Object> respondentHeard() {
        return Map.of("how", "MEETING", "statement", "قال القسم إن اليوم المذكور كان يوم صرف.");
    }

    static Map<String, Object> findings() {
        return Map.of("findings", "كان الانتظار في ذلك اليوم وحده، وقد أُعلن عنه.", "rootCause", "CAPACITY");
    }

    /** Nothing to mend: a corrective action would be a process of its own. */
    static Map<String, Object> decision() {
        return Map.of(
                "outcome", "NOT_UPHELD",
                "reasons", "أُعلن عن يوم الصرف قبله بأسبوع.\nلم يتكرر الانتظار بعده.",
                "remedy", "NONE",
                "harmFound", false);
    }
}
