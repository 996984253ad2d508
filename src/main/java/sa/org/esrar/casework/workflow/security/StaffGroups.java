package sa.org.esrar.casework.workflow.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The groups of the glossary, section 3, with their Arabic names; made at start where they are missing. */
final class StaffGroups {

    static final String ADMINISTRATORS = "camunda-admin";
    static final String ANALYSTS = "analysts";
    static final String MANAGEMENT = "management";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("intake-officers", "الاستقبال وخدمة المستفيدين");
        NAMES.put("service-committee", "لجنة الخدمات");
        NAMES.put("aid-committee", "لجنة المساعدات");
        NAMES.put("follow-up-committee", "لجنة المتابعة");
        NAMES.put("investigation-committee", "لجنة التحقيق والمتابعة");
        NAMES.put("liaison-officers", "ضباط الاتصال");
        NAMES.put(MANAGEMENT, "الإدارة العليا");
        NAMES.put("executive-manager", "المدير التنفيذي");
        NAMES.put("board", "مجلس الإدارة");
        NAMES.put("board-chair", "رئيس مجلس الإدارة");
        NAMES.put("finance", "الشؤون المالية");
        NAMES.put("authorised-signatories", "المخوَّلون بالتوقيع");
        NAMES.put("human-resources", "الموارد البشرية");
        NAMES.put("data-protection-officer", "مسؤول حماية البيانات");
        NAMES.put("volunteer-coordinator", "منسّق التطوع");
        NAMES.put("violation-readers", "مستقبلو البلاغات");
        NAMES.put(ANALYSTS, "تحليل الإجراءات");
        NAMES.put(ADMINISTRATORS, "إدارة النظام");
    }

    private StaffGroups() {}

    /** Group id to Arabic name. */
    static Map<String, String> names() {
        return NAMES;
    }
}
