package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.document;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;

/** Which committee studies a request is the decision table's word, and never a reason to stop (C5). */
@CaseworkTest
class CompetentCommitteeTest {

    private static final String STUDY = "userTask_studyRequest";

    @Autowired
    Journey journey;

    @Autowired
    RepositoryService repository;

    @Test
    void cashAssistanceGoesToTheAidCommittee() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "lossDate", "2026-11-10",
                "lossKind", "EQUIPMENT",
                "whatHappened", "تعطل الفرن ولا يمكن إصلاحه.",
                "amountRequested", "3,500",
                "householdSize", "٥",
                "incomeBand", "UP_TO_3000",
                "otherSupport", false));
        Filed filed = checked(journey.filing(
                "cash-assistance", noura(), answers, document("repair-quote", "عرض.jpg", TestFiles.jpeg())));
        assertThat(journey.task("aid-member", filed, STUDY)).isNotNull();
        assertThat(journey.task("service-member", filed, STUDY)).isNull();
    }

    @Test
    void membershipGoesToTheBoard() {
        Map<String, Object> answers =
                new HashMap<>(Map.of("activity", "إعداد المعمول", "shares", 2, "acceptsByLaws", true));
        Filed filed = checked(journey.filing("membership", noura(), answers));
        assertThat(journey.task("board-member", filed, STUDY)).isNotNull();
    }

    @Test
    void serviceThatTheTableDoesNotNameIsStudiedByManagement() throws Exception {
        String table = new ClassPathResource("processes/competent-committee.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"licensing-support\",", "");
        repository
                .createDeployment()
                .name("a table that forgot a service")
                .addInputStream(
                        "competent-committee.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        Filed filed = checked(journey.filing("licensing-support", noura(), licensing()));
        assertThat(journey.task("executive-manager", filed, STUDY)).isNotNull();
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    private Filed checked(Map<String, Object> filing) {
        Filed filed = journey.fileAndSign(filing);
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        return filed;
    }
}
