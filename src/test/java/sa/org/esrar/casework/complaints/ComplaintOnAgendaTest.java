package sa.org.esrar.casework.complaints;

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
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** A complaint as its committee reads it on the page of a task (E1, D2). */
@CaseworkTest
class ComplaintOnAgendaTest extends ComplaintSteps {

    @Autowired
    List<CaseSheets> sheets;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Test
    void whatHappenedWhatWasProposedAndWhatWasFoundAreThere() {
        byMinutes.of("follow-up-committee");
        Made made = proposed(complain("wish", "زيادة الكراسي", "facts", "REPEATED"));
        step(made, "proposal", "accepted", "false", "reply", "لا يكفي ذلك");
        established(made);
        assertThat(read(made, "ar"))
                .contains(
                        "الشكوى | النوع | خدمة",
                        "الشكوى | ما أشار إليه المشتكي | تكرر الأمر من قبل",
                        "الشكوى | المشكو في حقه | ليست عن شخص بعينه",
                        "الشكوى | ما حدث | الكراسي قليلة في الصالة",
                        "الشكوى | ما يرغب فيه | زيادة الكراسي")
                .anyMatch(line -> line.startsWith("المقترحات | لم يُقبل | "))
                .anyMatch(line -> line.startsWith("ما قيل وما وُجد | النتائج"));
        assertThat(read(made, "en")).contains("The complaint | What happened | الكراسي قليلة في الصالة");
    }

    private List<String> read(Made made, String language) {
        List<Section> sections = sheets.stream()
                .filter(one -> one.kinds().contains(CaseKind.CMP))
                .findFirst()
                .orElseThrow()
                .of(made.caseNumber(), new StaffUser(CHAIR, Set.of("follow-up-committee")), language);
        return sections.stream()
                .flatMap(section -> section.lines().stream()
                        .map(line -> section.title() + " | " + line.label() + " | " + line.text()))
                .toList();
    }
}
