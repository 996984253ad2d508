package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.support.CaseworkTest;

/** Whoever is asked for something on minutes hears of it once, in words of its own and with the way there (D2, F2). */
@CaseworkTest
class NewsOfMinutesTest extends VoteSteps {

    private static final String SECOND = "investigator-2";

    @Autowired
    Protection protection;

    @Test
    void whoEndorsesIsToldOnceWithThePage() {
        String number = toEndorse();
        assertThat(told("staff.minutesToEndorse", number)).containsExactly(MANAGER);
        assertThat(text(number, "staff.minutesToEndorse"))
                .isEqualTo("اعتمد الأعضاء المحضر رقم " + spoken(number)
                        + "، وهو بانتظار اعتمادكم عن الجمعية: http://localhost:8080/staff/tasks/"
                        + task(number, ENDORSE));
        assertThat(told("staff.minutesToApprove", number)).containsExactlyInAnyOrder(CHAIR, SECOND);
    }

    @Test
    void whoIsExcludedFromTheMinutesHearsNothingAndWhoStepsInDoes() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
        transaction.executeWithoutResult(status -> exclusions.exclude(number, MANAGER, "DISCLOSED", MANAGER));
        approved(number);
        assertThat(told("staff.minutesToEndorse", number)).containsExactly("board-chair");
        assertThat(told("staff.newWork", number)).isEmpty();
    }

    @Test
    void whoIsExcludedFromACaseThatIsDecidedHearsNothingEither() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
        String decided = minutes.cases(number).get(0);
        transaction.executeWithoutResult(status -> exclusions.exclude(decided, MANAGER, "DISCLOSED", MANAGER));
        approved(number);
        assertThat(told("staff.minutesToEndorse", number)).containsExactly("board-chair");
    }

    @Test
    void theChairIsAskedForAnAnswerAndTheBoardForItsDecision() {
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
        say(SECOND, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        assertThat(told("staff.minutesObjected", number)).containsExactly(CHAIR);
        assertThat(text(number, "staff.minutesObjected"))
                .isEqualTo("لم يُعتمد المحضر رقم " + spoken(number)
                        + " بعد. نأمل معالجة الاعتراض عليه: http://localhost:8080/staff/tasks/"
                        + task(number, RESOLVE));
        assertThat(told("staff.minutesToApprove", number)).containsExactlyInAnyOrder(CHAIR, SECOND);

        answer(number, "TO_BOARD");
        assertThat(told("staff.minutesBeforeBoard", number))
                .containsExactlyInAnyOrderElementsOf(members("board"))
                .doesNotContain(SECOND);
        assertThat(text(number, "staff.minutesBeforeBoard")).endsWith("/staff/tasks/" + task(number, BY_BOARD));
    }

    @Test
    void aLaterVersionSaysThatItIsANewOne() {
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
        say(SECOND, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        answer(number, "NEW_VERSION");
        minutes.freezeAgain(number, CHAIR, SECOND);
        assertThat(told("staff.minutesToApprove", number)).containsExactlyInAnyOrder(CHAIR, SECOND);
        assertThat(told("staff.minutesToApproveAnew", number)).containsExactlyInAnyOrder(CHAIR, SECOND);
        assertThat(text(number, "staff.minutesToApproveAnew")).startsWith("صدر إصدار جديد من المحضر رقم ");
    }

    private String toEndorse() {
        endorsedBy(MANAGER);
        String number = minutes.open(ALL, 1, CHAIR, SECOND);
        approved(number);
        return number;
    }

    private void approved(String number) {
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
    }

    private void answer(String number, String way) {
        submit(CHAIR, number, RESOLVE, answered(way, SECOND, "لم نتفق")).expect(200);
    }

    private List<String> members(String group) {
        return jdbc.queryForList("select user_id_ from act_id_membership where group_id_ = ?", String.class, group);
    }

    private String text(String number, String template) {
        return protection.decrypt(
                "notifications.text",
                jdbc.queryForObject(
                        "select text from outbox_message where case_number = ? and template = ? limit 1",
                        byte[].class,
                        number,
                        template));
    }

    private String task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private static String spoken(String number) {
        return number.substring(4, 8) + "/" + Integer.parseInt(number.substring(9));
    }
}
