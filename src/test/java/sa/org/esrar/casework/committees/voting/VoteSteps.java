package sa.org.esrar.casework.committees.voting;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeSteps;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.Journey.Answer;

/** {@link MinutesInVote} of a committee of which all must approve and of one of which most must, and what is handed in on them. */
abstract class VoteSteps extends CommitteeSteps {

    static final String ALL = "investigation-committee";
    static final String MOST = "follow-up-committee";
    static final String CHAIR = "follow-up-chair";
    static final String MANAGER = "executive-manager";
    static final String RESOLVE = "userTask_resolveObjection";
    static final String BY_BOARD = "userTask_decideByBoard";
    static final String ENDORSE = "userTask_endorseMinutes";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Exclusions exclusions;

    @Autowired
    MockMvc http;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    MinutesInVote minutes;

    /** Nobody is away, and both committees decide by minutes from today on. */
    @BeforeEach
    void committeesThatVote() {
        minutes = beans.createBean(MinutesInVote.class);
        endProcesses();
        jdbc.update("delete from handed_over_task");
        jdbc.update("delete from absence");
        jdbc.update("delete from unattended_task");
        byMinutes.of(ALL);
        byMinutes.of(MOST);
    }

    /** What all approve is endorsed by a group, or by nobody: null. */
    void endorsedBy(String group) {
        byMinutes.of(ALL, new Way(Rule.ALL, 0, true, true, group));
    }

    /** Ten in the morning of another day than today, on which the committee was formed. */
    void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(10, 0));
        byMinutes.of(ALL);
    }

    /** Eight in the morning of a day, with what is due then. */
    void goTo(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(8, 0));
        minutes.runJobs();
    }

    void exclude(String caseNumber, String member) {
        steps.exclude(caseNumber, member);
    }

    Answer say(String member, String number, int version, String choice, String... reasons) {
        return submit(member, number, MinutesInVote.APPROVE, form(version, choice, reasons));
    }

    Answer submit(String member, String number, String key, Map<String, Object> form) {
        return journey.submit(member, MinutesSteps.filed(number), key, form);
    }

    /** A vote. @param reasons one, or none */
    static Map<String, Object> form(int version, String choice, String... reasons) {
        Map<String, Object> form = new HashMap<>(Map.of("version", version, "choice", choice));
        if (reasons.length > 0) {
            form.put("reasons", reasons[0]);
        }
        return form;
    }

    /** The answer to an objection. @param way NEW_VERSION or TO_BOARD */
    static Map<String, Object> answered(String way, String objector, String text) {
        return new HashMap<>(Map.of("objection", way, "answers", List.of(Map.of("user", objector, "text", text))));
    }

    static Map<String, Object> board(String outcome, String decidedOn) {
        return new HashMap<>(
                Map.of("outcome", outcome, "reference", "1448/12", "decidedOn", decidedOn, "reasons", "لأنه صحيح"));
    }

    JsonNode votes(String reader, String number) {
        return journey.asStaff(reader, get("/api/v1/staff/minutes/{n}/votes", number), null)
                .expect(200)
                .body();
    }
}
