package sa.org.esrar.casework.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;

/** A list goes in whole or not at all row by row: what is wrong or doubtful stays out and is told, and all is undone. */
@CaseworkTest
class PeopleImportsTest {

    private static final StaffUser RECEPTION = new StaffUser("reception-1", Set.of("intake-officers"));
    private static final StaffUser COLLEAGUE = new StaffUser("reception-2", Set.of("intake-officers"));
    private static final StaffUser MANAGER = new StaffUser("executive-manager", Set.of("management"));
    private static final StaffUser ANALYST = new StaffUser("analyst", Set.of("analysts"));

    private static final String HEADINGS =
            "الاسم,رقم الهوية,الجوال,الفئة,صيغة المخاطبة,وسيلة التواصل,المدينة,رقم الأسرة,صلة القرابة\n";

    @Autowired
    PeopleImports imports;

    @Autowired
    ImportWork work;

    @Autowired
    ListFiles files;

    @Autowired
    Parties parties;

    @Autowired
    Households households;

    @Autowired
    Addresses addresses;

    @Autowired
    CaseRegister cases;

    @Autowired
    DemoParties demo;

    @Autowired
    JdbcTemplate jdbc;

    private int peopleBefore;

    @BeforeEach
    void onlyTheSamplesAreKnown() {
        demo.load();
        jdbc.update("delete from people_import");
        String others = " where party_id in (select id from party where not fictitious)";
        for (String table : List.of("household_member", "party_role", "party_contact")) {
            jdbc.update("delete from " + table + others);
        }
        jdbc.update("delete from party where not fictitious");
        peopleBefore = people();
    }

    @Test
    void peopleAndHouseholdsComeInAndGoOutAgain() {
        UUID list = checked(
                """
                موضي خالد البرحي,1999990110,٠٥١٩٩٩٠٠٢١,أسرة منتجة,المكرمة,رسالة نصية,العيون,7,زوجة
                ناصر فهد البرحي,1999990128,0519990022,منتِج فرد,المكرم,اتصال; رسالة,العيون,7,ممثل الأسرة
                لطيفة ناصر البرحي,,,متدرب أو متدربة,أنثى,,,7,ابنة
                """);
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.NEW, 3));
        imports.start(list, RECEPTION);
        workOff();

        assertThat(totals(list)).isEqualTo(Map.of(Outcome.ADDED, 3));
        UUID husband = parties.findByNationalId("1999990128").orElseThrow();
        UUID family = households.householdOf(husband).orElseThrow();
        assertThat(households.members(family))
                .extracting(Households.Member::relation)
                .containsExactly(Relation.REPRESENTATIVE, Relation.SPOUSE, Relation.CHILD);
        assertThat(parties.contact(husband).agreedChannels()).containsExactly(Channel.PHONE, Channel.SMS);
        assertThat(addresses.of(husband).orElseThrow().town()).isEqualTo("العيون");

        imports.undo(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.REMOVED, 3));
        assertThat(people()).isEqualTo(peopleBefore);
        assertThat(jdbc.queryForObject("select count(*) from household where id = ?", Integer.class, family))
                .isZero();
    }

    @Test
    void wrongRowsAreToldFieldByFieldAndTheOthersComeIn() {
        UUID list = checked(
                """
                موضي خالد البرحي,1999990012,0135861234,أسرة منتجة,المكرمة,,,,
                <script>alert(1)</script>,1999990136,,حداد,المكرم,,,,
                منيرة سعد البرحي,2999990027,0519990023,أسرة منتجة,المكرمة,,,,
                منيرة سعد البرحي,2999990027,0519990023,أسرة منتجة,المكرمة,,,,
                """);
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.NEW, 1, Outcome.WRONG, 3));
        List<ImportRow> wrong = imports.rows(list, Outcome.WRONG, 0, 10, RECEPTION);
        assertThat(wrong).extracting(ImportRow::number).containsExactly(2, 3, 5);
        assertThat(wrong.get(0).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("nationalId", "mobile");
        assertThat(wrong.get(1).problems()).extracting(FieldProblem::field).contains("name", "category");
        assertThat(files.problems(wrong.get(2), "ar"))
                .isEqualTo("رقم الهوية أو الإقامة: تكرار للصف 4 في القائمة نفسها.");

        String csv = new String(files.wrong(list, RECEPTION, "ar"), StandardCharsets.UTF_8);
        assertThat(csv).contains("موضي خالد البرحي", "رقم الجوال عشرة أرقام تبدأ بـ 05.");

        imports.start(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.ADDED, 1, Outcome.WRONG, 3));
        assertThat(people()).isEqualTo(peopleBefore + 1);
    }

    @Test
    void whoIsKnownStaysAsTheyAreAndWhoMayBeKnownIsAskedAbout() {
        UUID list = checked(
                """
                اسم آخر تماماً,1999990011,0519990029,أسرة منتجة,المكرم,,,,
                نوره سعد العذقى,,0519990013,أسرة منتجة,المكرمة,,,,
                """);
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.KNOWN, 1, Outcome.LIKELY, 1));
        UUID noura = parties.findByNationalId("1999990011").orElseThrow();
        ImportRow likely = imports.rows(list, Outcome.LIKELY, 0, 10, RECEPTION).get(0);
        assertThat(likely.partyId()).isEqualTo(noura);

        imports.decide(list, List.of(likely.number()), List.of(likely.number()), RECEPTION);
        imports.start(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.KNOWN, 1, Outcome.ADDED, 1));
        assertThat(parties.view(noura).name()).isEqualTo("نورة سعد العذقي");
        assertThat(people()).isEqualTo(peopleBefore + 1);
    }

    @Test
    void membersOfTheGeneralAssemblyAreEnteredAndTakenBack() {
        UUID list = checkedUnder(
                "الاسم,رقم الهوية,الفئة,صيغة المخاطبة,عضو الجمعية العمومية,عضو منذ\n",
                """
                موضي خالد البرحي,1999990110,أسرة منتجة,المكرمة,نعم,1445/11/08هـ
                ناصر فهد البرحي,1999990128,منتِج فرد,المكرم,,٢٠٢٤/٠٥/١٦
                منيرة سعد البرحي,2999990027,أسرة منتجة,المكرمة,لا,
                مريم يوسف الطلعي,1999990052,أسرة مستحقة للدعم,المكرمة,عضوة,45428
                نورة سعد العذقي,1999990011,أسرة منتجة,المكرمة,عضوة,2020-01-01
                """);
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.NEW, 3, Outcome.KNOWN, 2));
        imports.start(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.ADDED, 3, Outcome.JOINED, 1, Outcome.KNOWN, 1));
        assertThat(memberSince("1999990110")).isEqualTo("2024-05-16");
        assertThat(memberSince("1999990128")).isEqualTo("2024-05-16");
        assertThat(memberSince("2999990027")).isNull();
        assertThat(memberSince("1999990052")).isEqualTo("2024-05-16");
        assertThat(memberSince("1999990011"))
                .as("a member already, since the day on record")
                .isNotEqualTo("2020-01-01");

        imports.undo(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.REMOVED, 4, Outcome.KNOWN, 1));
        assertThat(memberSince("1999990052")).isNull();
        assertThat(memberSince("1999990011")).isNotNull();
        assertThat(people()).isEqualTo(peopleBefore);
    }

    @Test
    void aMembershipThatCannotBeReadIsTold() {
        UUID list = checkedUnder(
                "الاسم,رقم الهوية,الفئة,صيغة المخاطبة,عضو,تاريخ العضوية\n",
                """
                موضي خالد البرحي,1999990110,أسرة منتجة,المكرمة,ربما,
                ناصر فهد البرحي,1999990128,منتِج فرد,المكرم,نعم,1445/13/01
                منيرة سعد البرحي,2999990027,أسرة منتجة,المكرمة,لا,2024-05-16
                ريم سعد البرحي,,أسرة منتجة,المكرمة,نعم,2999-01-01
                """);
        assertThat(imports.rows(list, Outcome.WRONG, 0, 10, RECEPTION))
                .extracting(row -> files.problems(row, "ar"))
                .containsExactly(
                        "عضو الجمعية العمومية: الكلمة المكتوبة ليست من الخيارات المعروفة.",
                        "عضو منذ: يُرجى كتابة التاريخ مثل: 2024-05-16، أو بالهجري مثل: 1445/11/08",
                        "عضو الجمعية العمومية: كُتب تاريخ عضوية لمن كُتب أنه ليس عضواً.",
                        "عضو منذ: هذا التاريخ لم يحن بعد.");
    }

    @Test
    void whoHasACaseMeanwhileIsNotTakenBack() {
        UUID list = checked("موضي خالد البرحي,1999990110,0519990021,أسرة منتجة,المكرمة,,,,\n"
                + "منيرة سعد البرحي,2999990027,,أسرة منتجة,المكرمة,,,,\n");
        imports.start(list, RECEPTION);
        workOff();
        UUID withCase = parties.findByNationalId("1999990110").orElseThrow();
        cases.open(CaseKind.REQ, withCase, Channel.INTERVIEW, CaseStatus.DRAFT);
        imports.undo(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.KEPT, 1, Outcome.REMOVED, 1));
        assertThat(parties.findByNationalId("1999990110")).contains(withCase);
    }

    @Test
    void aPersonWhoCameToTheDeskAfterTheCheckIsNotAddedTwice() {
        UUID list = checked("موضي خالد البرحي,1999990110,0519990021,أسرة منتجة,المكرمة,,,,\n");
        UUID other = checked("موضي خالد البرحي,1999990110,0519990021,أسرة منتجة,المكرمة,,,,\n");
        imports.start(list, RECEPTION);
        workOff();
        imports.start(other, RECEPTION);
        workOff();
        assertThat(totals(other)).isEqualTo(Map.of(Outcome.KNOWN, 1));
        imports.undo(other, RECEPTION);
        workOff();
        assertThat(parties.findByNationalId("1999990110")).isPresent();
    }

    @Test
    void oneRowThatFailsHoldsNoOtherBack() {
        UUID list = checked(
                """
                ناصر فهد البرحي,1999990128,,منتِج فرد,المكرم,,,8,ممثل الأسرة
                موضي خالد البرحي,1999990110,,أسرة منتجة,المكرمة,,,8,زوجة
                """);
        // Meanwhile the wife was put into a household of her own.
        UUID wife = parties.registerAtDesk(
                new sa.org.esrar.casework.parties.RegisterParty(
                        "موضي خالد البرحي",
                        "1999990110",
                        null,
                        null,
                        null,
                        "productive-family",
                        null,
                        sa.org.esrar.casework.parties.AddressForm.FEMININE,
                        List.of(),
                        null,
                        null),
                "");
        households.found(wife);
        imports.start(list, RECEPTION);
        workOff();
        assertThat(totals(list)).isEqualTo(Map.of(Outcome.ADDED, 1, Outcome.WRONG, 1));
        assertThat(files.problems(
                        imports.rows(list, Outcome.WRONG, 0, 1, RECEPTION).get(0), "ar"))
                .isEqualTo("رقم الأسرة: صاحب العلاقة مسجَّل في أسرة أخرى.");
    }

    @Test
    void columnsAreMatchedByWordsAndByHand() {
        UUID list = imports.upload(
                "list.csv", "Who,ID,Kind\nنورة,1999990110,trainee\n".getBytes(StandardCharsets.UTF_8), RECEPTION);
        assertThat(imports.one(list, RECEPTION).list().matching().columns())
                .isEqualTo(Map.of(PersonField.NATIONAL_ID, 1));
        assertThatThrownBy(() -> imports.check(list, Map.of(PersonField.NAME, 0, PersonField.CATEGORY, 0), RECEPTION))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("addressForm", "columns"));
        imports.discard(list, RECEPTION);
        assertThat(jdbc.queryForObject(
                        "select count(*) from people_import_row where import_id = ?", Integer.class, list))
                .isZero();
    }

    @Test
    void nobodyElseSeesOrTouchesAList() {
        UUID list = checked("موضي خالد البرحي,1999990110,,أسرة منتجة,المكرمة,,,,\n");
        refused(404, () -> imports.one(list, COLLEAGUE));
        refused(404, () -> imports.start(list, COLLEAGUE));
        refused(403, () -> imports.one(list, ANALYST));
        refused(403, () -> imports.upload("a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8), ANALYST));
        assertThat(imports.of(COLLEAGUE)).isEmpty();
        assertThat(imports.of(MANAGER)).hasSizeGreaterThanOrEqualTo(1);
        imports.start(list, RECEPTION);
        refused(409, () -> imports.start(list, RECEPTION));
        refused(409, () -> imports.discard(list, RECEPTION));
        workOff();
    }

    @Test
    void nothingOfAListLiesReadableInTheTables() {
        checked("مارية الفريدة,1999990110,0519990021,أسرة منتجة,المكرمة,,,رمز فريد,زوجة\n");
        for (String table : List.of("people_import", "people_import_row")) {
            String rows = String.join("", jdbc.queryForList("select t::text from " + table + " t", String.class));
            assertThat(rows).doesNotContain("مارية", "1999990110", "0519990021", "رمز", "list-of-tests");
        }
    }

    private UUID checked(String rows) {
        return checkedUnder(HEADINGS, rows);
    }

    private UUID checkedUnder(String headings, String rows) {
        UUID list = imports.upload("list-of-tests.csv", (headings + rows).getBytes(StandardCharsets.UTF_8), RECEPTION);
        imports.check(list, imports.one(list, RECEPTION).list().matching().columns(), RECEPTION);
        workOff();
        return list;
    }

    private void workOff() {
        int steps = 0;
        while (work.step()) {
            assertThat(steps++).as("steps").isLessThan(100);
        }
    }

    private Map<Outcome, Integer> totals(UUID list) {
        return imports.one(list, RECEPTION).totals().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Null for who is no member. */
    private String memberSince(String nationalId) {
        return jdbc
                .queryForList(
                        "select since::text from party_role where role = 'MEMBER' and party_id = ?",
                        String.class,
                        parties.findByNationalId(nationalId).orElseThrow())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private int people() {
        return jdbc.queryForObject("select count(*) from party", Integer.class);
    }

    private static void refused(int status, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                .isEqualTo(status));
    }
}
