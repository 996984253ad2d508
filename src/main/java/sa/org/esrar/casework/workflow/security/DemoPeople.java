package sa.org.esrar.casework.workflow.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Invented staff, one or more per group, for the embedded default and for tests; never on a real server. */
@Component
@NamedInterface("samples")
public class DemoPeople {

    /** The one password of all demo people, as the README gives it; refused wherever they are not wanted. */
    public static final String PASSWORD = "esrar-demo-1448";

    private static final Map<String, Person> PEOPLE = people();

    private final Environment environment;

    DemoPeople(Environment environment) {
        this.environment = environment;
    }

    /** {@code casework.demo.people}; not given: on the embedded database and nowhere else. */
    public boolean wanted() {
        String url = environment.getProperty("spring.datasource.url", "");
        boolean embedded = url.isBlank() || url.equals("embedded");
        return environment.getProperty("casework.demo.people", Boolean.class, embedded);
    }

    Map<String, Person> all() {
        return PEOPLE;
    }

    private static Map<String, Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("reception-1", new Person("موظفة الاستقبال", "1", "intake-officers"));
        people.put("reception-2", new Person("موظف الاستقبال", "2", "intake-officers"));
        people.put("liaison-1", new Person("ضابطة الاتصال", "1", "liaison-officers"));
        people.put("liaison-2", new Person("ضابط الاتصال", "2", "liaison-officers"));
        people.put("service-chair", new Person("رئيسة لجنة الخدمات", "", "service-committee"));
        people.put("service-secretary", new Person("أمينة لجنة الخدمات", "", "service-committee"));
        people.put("service-member", new Person("عضو لجنة الخدمات", "", "service-committee"));
        people.put("aid-chair", new Person("رئيس لجنة المساعدات", "", "aid-committee"));
        people.put("aid-secretary", new Person("أمينة لجنة المساعدات", "", "aid-committee"));
        people.put("aid-member", new Person("عضوة لجنة المساعدات", "", "aid-committee"));
        people.put(
                "follow-up-chair",
                new Person("رئيس لجنة المتابعة", "", "follow-up-committee", "investigation-committee"));
        people.put("follow-up-secretary", new Person("أمينة لجنة المتابعة", "", "follow-up-committee"));
        people.put("follow-up-member-1", new Person("عضو لجنة المتابعة", "", "follow-up-committee"));
        people.put("follow-up-member-2", new Person("عضوة لجنة المتابعة", "", "follow-up-committee"));
        people.put("investigator-1", new Person("المحقق", "1", "investigation-committee"));
        people.put("investigator-2", new Person("المحققة", "2", "investigation-committee"));
        people.put("executive-manager", new Person("المدير التنفيذي", "", "executive-manager", "management"));
        people.put("board-chair", new Person("رئيسة مجلس الإدارة", "", "board", "board-chair"));
        people.put("board-secretary", new Person("أمين مجلس الإدارة", "", "board"));
        people.put("board-member", new Person("عضوة مجلس الإدارة", "", "board"));
        people.put("accountant", new Person("المحاسبة", "", "finance"));
        people.put("finance-supervisor", new Person("المشرف المالي", "", "finance"));
        people.put("signatory-1", new Person("المخوَّلة بالتوقيع", "1", "authorised-signatories"));
        people.put("signatory-2", new Person("المخوَّل بالتوقيع", "2", "authorised-signatories"));
        people.put("hr-officer", new Person("أخصائية الموارد البشرية", "", "human-resources"));
        people.put("privacy-officer", new Person("مسؤولة حماية البيانات", "", "data-protection-officer"));
        people.put("volunteer-coordinator", new Person("منسّقة التطوع", "", "volunteer-coordinator"));
        people.put("reports-1", new Person("مسؤولة البلاغات", "1", "violation-readers"));
        people.put("reports-2", new Person("مسؤول البلاغات", "2", "violation-readers"));
        people.put("analyst", new Person("محلل الإجراءات", "", "analysts"));
        people.put("admin", new Person("مدير النظام", "", StaffGroups.ADMINISTRATORS));
        return Map.copyOf(people);
    }

    /** One invented person: a title for a name, and the groups. */
    record Person(String title, String number, List<String> groups) {

        Person(String title, String number, String... groups) {
            this(title, number, List.of(groups));
        }
    }
}
