package sa.org.esrar.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is typed into the forms of the sample complaint and its compensation. */
final class DemoHarmForms {

    /** As she said it, in her own dialect. */
    static final String COMPLAINT =
            "وفرتوا لنا ثلاجة في البازار ومكتوب في العقد إن التبريد عليكم. انقطع الكهرب ليلتين متتالية وما أحد بلغنا،"
                    + " وفتحت الصبح لقيت المعمول والحلى كله خربان. خسرت بضاعة ومواعيد زباين، وعندي الفواتير وصور"
                    + " الميزان الحراري، والجيران شهود. ما أبغى زعل، أبغى حقي.";

    private static final String BENEFICIARY = "المستفيدة";
    private static final String ASSOCIATION = "مسؤول البازار";

    private DemoHarmForms() {}

    // ---- the complaint

    static Map<String, Object> complainant() {
        return Map.of(
                "how",
                "MEETING",
                "statement",
                "انقطع الكهرباء ليلتين متتاليتين ولم تُبلَّغ، ووجدت بضاعتها فاسدة في الصباح. تقبل الاعتذار، وتطلب قيمة"
                        + " ما خسرته: 3,245.50 ريالاً مواد، و3,604.50 ريالاً بضاعة جاهزة.");
    }

    static Map<String, Object> respondent() {
        return Map.of(
                "how",
                "MEETING",
                "statement",
                "ذكر مسؤول البازار أن لوحة الكهرباء حُمّلت فوق طاقتها، وأنه لم يكن في الموقع ليلاً من يناوب.");
    }

    static Map<String, Object> complaintFindings() {
        return Map.of(
                "findings",
                "انقطع التبريد ليلتين في ركن المشتكية، ولا رقم للمناوب، ولم تُبلَّغ بالانقطاع.",
                "rootCause",
                "PROCEDURE");
    }

    static Map<String, Object> upheld() {
        return Map.of(
                "outcome",
                "UPHELD",
                "reasons",
                "التبريد على الجمعية بموجب عقد الركن.\nانقطع ليلتين ولم تُبلَّغ به المشتكية.",
                "remedy",
                "APOLOGY",
                "remedyText",
                "نعتذر عما وقع، ويُنظر في تعويضكم عن الضرر في معاملة مستقلة.",
                "correctiveAction",
                "عقد صيانة للوحة الكهرباء، وموازين حرارة في الثلاجات، ورقم للمناوب",
                "harmFound",
                true);
    }

    // ---- the investigation

    static Map<String, Object> investigators(String lead, String other) {
        return Map.of(
                "lead",
                lead,
                "others",
                List.of(Map.of("user", other, "named", true)),
                "siteVisit",
                false,
                "expert",
                false);
    }

    /** Evidence 1 to 3. */
    static Map<String, Object> evidence(LocalDate today) {
        return Map.of(
                "evidence",
                List.of(
                        piece("CONTRACT", today.minusDays(30), "عقد الركن: التبريد على الجمعية", BENEFICIARY),
                        piece("INVOICE", today.minusDays(12), "فواتير المواد، مجموعها 3,245.50 ريالاً", BENEFICIARY),
                        piece("PICTURE", today.minusDays(5), "صور ميزان الحرارة: فوق ثماني درجات", BENEFICIARY)));
    }

    private static Map<String, Object> piece(String kind, LocalDate on, String what, String from) {
        return Map.of("kind", kind, "on", on.toString(), "what", what, "from", from);
    }

    /** Evidence 4 to 6. */
    static Map<String, Object> statements(LocalDate today) {
        return Map.of(
                "beneficiary",
                statement(today, BENEFICIARY, "وجدت البضاعة كلها فاسدة صباح اليوم الثالث، ولم يبلغني أحد بالانقطاع."),
                "association",
                statement(today, ASSOCIATION, "حُمّلت اللوحة فوق طاقتها، ولم يكن في الموقع من يناوب ليلاً."),
                "witnesses",
                List.of(statement(
                        today, "صاحبة الركن المجاور", "عددنا معها 163 علبة فاسدة، وكانت تبيع العلبة بعشرة ريالات.")));
    }

    private static Map<String, Object> statement(LocalDate on, String from, String text) {
        return Map.of("how", "MEETING", "on", on.toString(), "from", from, "text", text, "signed", true);
    }

    /** The damage is 4,875.50 riyals. */
    static Map<String, Object> findings() {
        return Map.of(
                "fault",
                found("حُمّلت لوحة الكهرباء فوق طاقتها ولم يكن أحد مناوباً، والتبريد على الجمعية", "1، 5"),
                "harm",
                found("تجاوزت حرارة البضاعة ثماني درجات ليلتين ففسدت", "3، 6"),
                "causation",
                found("فسدت البضاعة بانقطاع التبريد لا بغيره", "3، 4"),
                "items",
                List.of(
                        Map.of("what", "المواد بفواتيرها", "amount", "3245.50", "evidence", "2"),
                        Map.of("what", "163 علبة جاهزة، العلبة بعشرة ريالات", "amount", "1630.00", "evidence", "6")),
                "cause",
                "EQUIPMENT",
                "causes",
                "لا عقد لصيانة لوحة الكهرباء، ولا موازين حرارة، ولا رقم للمناوب");
    }

    private static Map<String, Object> found(String text, String evidence) {
        return Map.of("found", true, "text", text, "evidence", evidence);
    }

    // ---- minutes and offer

    static Map<String, Object> circulation(String compensation) {
        return Map.of("called", "CIRCULATION", "cases", List.of(Map.of("case", compensation, "taken", true)));
    }

    static Map<String, Object> offer() {
        return Map.of("amount", "4875.50", "manner", "حوالة واحدة إلى حسابكم خلال عشرة أيام عمل من توقيع الاتفاق");
    }
}
