package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.committees.CaseSheets;
import sa.org.esrar.casework.committees.CaseSheets.Section;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** A compensation as its committee reads it on the page of a task (D1, D2). */
@CaseworkTest
class CompensationOnAgendaTest extends CompensationSteps {

    @Autowired
    List<CaseSheets> sheets;

    @Test
    void theCommitteeReadsClaimEvidenceAndFindingsAndOthersTheClaimAlone() {
        Filed filed = investigated(proven());
        List<String> read = read(filed, new StaffUser(CHAIR, Set.of(COMMITTEE)));
        assertThat(read)
                .contains(
                        "طلب التعويض | ما حدث | انقطع الكهرب ليلتين وخربت بضاعتي",
                        "طلب التعويض | المبلغ المطلوب | 6,850.00 ريال",
                        "طلب التعويض | ما تضرّر | المواد – 3,245.50 ريال\nالبضاعة الجاهزة – 3,604.50 ريال",
                        "نتائج التحقيق | الأسباب | خلل في المعدات أو المرافق: لا عقد صيانة ولا رقم مناوب")
                .anyMatch(line -> line.startsWith("الأدلة والإفادات | (1) "))
                .anyMatch(line -> line.startsWith("نتائج التحقيق | خلل من الجمعية | ثبت: "));
        assertThat(read(filed, new StaffUser("accountant", Set.of("finance"))))
                .allMatch(line -> line.startsWith("طلب التعويض"));
    }

    private List<String> read(Filed filed, StaffUser reader) {
        List<Section> sections = sheets.stream()
                .filter(one -> one.kinds().contains(CaseKind.CPN))
                .findFirst()
                .orElseThrow()
                .of(filed.caseNumber(), reader, "ar");
        return sections.stream()
                .flatMap(section -> section.lines().stream()
                        .map(line -> section.title() + " | " + line.label() + " | " + line.text()))
                .toList();
    }
}
