package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** The cases of an agenda on the page of a member's task: what is read there, and by whom (D2, F2, F4). */
@CaseworkTest
class CasesOnTaskPageTest extends PageSteps {

    private static final List<String> SAID = List.of(
            "ملف المعاملة",
            "نورة سعد العذقي",
            "بيانات الطلب",
            "حلويات نورة",
            "رأي الدراسة",
            "المعايير متحققة.",
            "متحقق",
            "صورة.jpg");

    @Autowired
    Documents documents;

    @Autowired
    ReadLog readLog;

    private Filed filed;
    private String number;

    @BeforeEach
    void aRequestThatMembersVoteOn() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
        filed = studied();
        number = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        steps.call(number, Map.of("called", "CIRCULATION", "cases", MinutesSteps.taken(List.of(filed.caseNumber()))))
                .expect(200);
        Task record = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        journey.asStaff(SECRETARY, post("/api/v1/staff/tasks/{id}/submission", record.getId()), approval("2026-12-20"))
                .expect(200);
        steps.draft(number).expect(200);
    }

    @Test
    void aMemberReadsTheCaseItselfWithItsPapersAndTheLookIsLogged() throws Exception {
        String page = shown(MEMBER);
        assertThat(page).contains("<details").contains(SAID).doesNotContain("<script");
        String paper = documents.list(filed.caseNumber()).get(0).id().toString();
        assertThat(page).contains("/staff/documents/" + paper);
        assertThat(open(MEMBER, get("/staff/documents/" + paper)).getStatus()).isEqualTo(200);
        assertThat(readLog.looks(filed.caseNumber()))
                .extracting(look -> look.userId() + " " + look.what())
                .contains(MEMBER + " case");
        assertThat(text(open(MEMBER, get(addressFor(MEMBER)).param("lang", "en"))))
                .contains("Case file", "The request", "Opinion of the study", "Recommendation", "met");
    }

    @Test
    void whoIsExcludedReadsNothingOfIt() throws Exception {
        String task = addressFor(MEMBER);
        steps.exclude(filed.caseNumber(), CHAIR);
        // The round is over, and who comes by an old link does not read it either.
        assertThat(text(open(MEMBER, get(task)))).contains("حُسم الأمر").doesNotContain("نورة");
        steps.draft(number).expect(200);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskAssignee(CHAIR)
                        .count())
                .as("excluded from all that is decided")
                .isZero();
        assertThat(shown(MEMBER)).contains(SAID);
    }

    @Test
    void ofTwoCasesOnlyTheOtherIsReadByWhoIsExcludedFromOne() throws Exception {
        Filed closed = studied();
        String both = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        Filed other = studied();
        steps.exclude(closed.caseNumber(), MEMBER);
        steps.call(
                        both,
                        Map.of(
                                "called",
                                "CIRCULATION",
                                "cases",
                                MinutesSteps.taken(List.of(closed.caseNumber(), other.caseNumber()))))
                .expect(200);
        for (Task record :
                tasks.createTaskQuery().processInstanceBusinessKey(both).list()) {
            journey.asStaff(
                            SECRETARY,
                            post("/api/v1/staff/tasks/{id}/submission", record.getId()),
                            approval("2026-12-20"))
                    .expect(200);
        }
        steps.draft(both).expect(200);
        number = both;
        assertThat(shown(MEMBER).split("<details", -1)).hasSize(2);
        assertThat(shown(MEMBER)).doesNotContain(closed.caseNumber());
        assertThat(shown(CHAIR).split("<details", -1)).hasSize(3);
    }

    @Test
    void nobodyReadsItOverSomebodyElsesTask() throws Exception {
        String task = addressFor(MEMBER);
        for (String stranger : List.of(CHAIR, SECRETARY, "aid-chair", "analyst", "admin", "executive-manager")) {
            MockHttpServletResponse refused = open(stranger, get(task));
            assertThat(refused.getStatus()).as(stranger).isEqualTo(404);
            assertThat(text(refused)).as(stranger).doesNotContain("نورة");
        }
    }

    // ---- how

    private Filed studied() {
        Filed one = journey.fileAndSign(journey.filing(
                "fair-stall", noura(), stall(), Journey.document("product-photos", "صورة.jpg", TestFiles.jpeg())));
        journey.submit("reception-1", one, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(MEMBER, one, "userTask_studyRequest", opinion("S3-1", "S3-2", "S3-3", "S3-4"))
                .expect(200);
        journey.runDueJobs();
        return one;
    }

    private String addressFor(String assignee) {
        return address(task(number, assignee));
    }

    private String shown(String user) throws Exception {
        return page(user, addressFor(user));
    }
}
