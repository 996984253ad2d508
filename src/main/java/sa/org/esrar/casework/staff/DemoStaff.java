package sa.org.esrar.casework.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Disclosures.Disclosure;
import sa.org.esrar.casework.staff.Disclosures.Kind;

/** The sample staff and committees: titles, not persons. Loaded only on request, by whoever starts. */
@Component
public class DemoStaff {

    private static final LocalDate FORMED_ON = LocalDate.of(2026, 6, 21);

    private final StaffDirectory directory;
    private final StaffRecords records;
    private final Disclosures disclosures;
    private final Committees committees;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoStaff(
            StaffDirectory directory,
            StaffRecords records,
            Disclosures disclosures,
            Committees committees,
            Absences absences,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.records = records;
        this.disclosures = disclosures;
        this.committees = committees;
        this.absences = absences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Loads all of it once; a second call, also from a second node at once, changes nothing. */
    @Transactional
    public void load() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('casework.staff.demo'))")
                .query(Object.class)
                .list();
        if (directory.find("admin").isPresent()) {
            return;
        }
        recordOffices();
        recordManagementAndBoard();
        recordCommittees();
        formCommittees();
        // P08 is a member of the board, P04 the sister-in-law of a member of the service committee.
        records.identify("board-member", "1999990086", "0519990008");
        disclosures.disclose("service-member", new Disclosure(Kind.KINSHIP, "أخت الزوجة", "1999990045", null, null));
        disclosures.state("service-member");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Riyadh"));
        absences.record("liaison-2", today, today.plusDays(30), "liaison-1");
    }

    private void recordOffices() {
        add("reception-1", "موظفة الاستقبال 1", "Receptionist 1");
        add("reception-2", "موظف الاستقبال 2", "Receptionist 2");
        add("liaison-1", "ضابطة الاتصال 1", "Liaison officer 1");
        add("liaison-2", "ضابط الاتصال 2", "Liaison officer 2");
        add("accountant", "المحاسبة", "Accountant");
        add("finance-supervisor", "المشرف المالي", "Finance supervisor");
        add("signatory-1", "المخوَّلة بالتوقيع 1", "Authorised signatory 1");
        add("signatory-2", "المخوَّل بالتوقيع 2", "Authorised signatory 2");
        add("hr-officer", "أخصائية الموارد البشرية", "Human resources specialist");
        add("privacy-officer", "مسؤولة حماية البيانات", "Data-protection officer");
        add("volunteer-coordinator", "منسّقة التطوع", "Volunteer coordinator");
        add("reports-1", "مسؤولة البلاغات 1", "Reader of reports 1");
        add("reports-2", "مسؤول البلاغات 2", "Reader of reports 2");
        add("analyst", "محلل الإجراءات", "Process analyst");
        add("admin", "مدير النظام", "System administrator");
    }

    private void recordManagementAndBoard() {
        add("executive-manager", "المدير التنفيذي", "Executive manager");
        add("board-chair", "رئيسة مجلس الإدارة", "Chair of the board");
        add("board-secretary", "أمين مجلس الإدارة", "Secretary of the board");
        add("board-member", "عضوة مجلس الإدارة", "Member of the board");
    }

    private void recordCommittees() {
        add("service-chair", "رئيسة لجنة الخدمات", "Chair of the service committee");
        add("service-secretary", "أمينة لجنة الخدمات", "Secretary of the service committee");
        add("service-member", "عضو لجنة الخدمات", "Member of the service committee");
        add("aid-chair", "رئيس لجنة المساعدات", "Chair of the aid committee");
        add("aid-secretary", "أمينة لجنة المساعدات", "Secretary of the aid committee");
        add("aid-member", "عضوة لجنة المساعدات", "Member of the aid committee");
        add("follow-up-chair", "رئيس لجنة المتابعة", "Chair of the follow-up committee");
        add("follow-up-secretary", "أمينة لجنة المتابعة", "Secretary of the follow-up committee");
        add("follow-up-member-1", "عضو لجنة المتابعة", "Member 1 of the follow-up committee");
        add("follow-up-member-2", "عضوة لجنة المتابعة", "Member 2 of the follow-up committee");
        add("investigator-1", "المحقق 1", "Investigator 1");
        add("investigator-2", "المحققة 2", "Investigator 2");
    }

    /** The investigation committee approves minutes, which the executive manager endorses (D2); of the others one enters. */
    private void formCommittees() {
        Way majority = Way.byOfficer(Rule.MAJORITY);
        form(
                "service-committee",
                new Localized("لجنة الخدمات", "Service committee"),
                majority,
                "1448/3",
                "service-chair",
                "service-secretary",
                "service-member");
        form(
                "aid-committee",
                new Localized("لجنة المساعدات", "Aid committee"),
                majority,
                "1448/4",
                "aid-chair",
                "aid-secretary",
                "aid-member");
        form(
                "follow-up-committee",
                new Localized("لجنة المتابعة", "Follow-up committee"),
                majority,
                "1448/5",
                "follow-up-chair",
                "follow-up-secretary",
                "follow-up-member-1",
                "follow-up-member-2");
        form(
                "investigation-committee",
                new Localized("لجنة التحقيق والمتابعة", "Investigation and follow-up committee"),
                new Way(Rule.ALL, 0, true, true, "executive-manager"),
                "1448/6",
                "follow-up-chair",
                "investigator-2",
                "investigator-1");
        form(
                "board",
                new Localized("مجلس الإدارة", "Board"),
                majority,
                "1448/1",
                "board-chair",
                "board-secretary",
                "board-member");
    }

    private void add(String userId, String titleAr, String titleEn) {
        records.record(userId, new Localized(titleAr, titleEn), userId + "@example.com");
    }

    /** Chair, secretary, then the others. */
    private void form(String code, Localized name, Way way, String number, String... userIds) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < userIds.length; i++) {
            members.add(new Member(userIds[i], Role.values()[Math.min(i, 2)]));
        }
        committees.form(new Formation(code, name, way, number, FORMED_ON, FORMED_ON, null, members, List.of()));
    }
}
