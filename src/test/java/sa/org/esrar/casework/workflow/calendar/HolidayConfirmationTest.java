package sa.org.esrar.casework.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayStatus;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

@CaseworkTest
class HolidayConfirmationTest {

    private static final RequestPostProcessor MANAGEMENT = httpBasic("executive-manager", DemoPeople.PASSWORD);
    private static final RequestPostProcessor RECEPTION = httpBasic("reception-1", DemoPeople.PASSWORD);

    @Autowired
    MockMvc mvc;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    Holidays holidays;

    @Autowired
    TestClock clock;

    private Task task;

    @BeforeEach
    void firstOfOctober() {
        Job start = management
                .createJobQuery()
                .processDefinitionKey(HolidayConfirmation.PROCESS)
                .timers()
                .singleResult();
        // The engine reads a cron expression in the zone of the JVM: the day is the same in Riyadh.
        assertThat(MonthDay.from(start.getDuedate().toInstant().atZone(ZoneId.systemDefault())))
                .isEqualTo(MonthDay.of(10, 1));
        clock.set(LocalDate.of(2027, 10, 1), LocalTime.of(11, 0));
        management.executeJob(start.getId());
        task = tasks.createTaskQuery()
                .processDefinitionKey(HolidayConfirmation.PROCESS)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .get(0);
    }

    @Test
    void managementDecidesOnEveryHolidayOfTheComingYear() throws Exception {
        assertThat(task.getTaskDefinitionKey()).isEqualTo(HolidayConfirmation.CONFIRM_HOLIDAYS);
        assertThat(task.getName()).isEqualTo("تأكيد إجازات العام القادم");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("management");
        mvc.perform(get("/api/v1/staff/calendar/confirmation").with(MANAGEMENT))
                .andExpect(jsonPath("$.year").value(2028))
                .andExpect(jsonPath("$.holidays[*].occasion", hasItem("EID_AL_FITR")));
        List<Holiday> asked = holidays.toConfirm();
        assertThat(asked).hasSize(2);

        submit(decisions(
                        asked,
                        "\"choice\":\"MOVE\",\"firstOn\":\""
                                + asked.get(0).firstOn().plusDays(1) + "\"",
                        "\"choice\":\"KEEP\""))
                .andExpect(status().is2xxSuccessful());

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).isNull();
        List<Holiday> acts = holidays.history(asked.get(0).id());
        assertThat(acts.get(1).firstOn()).isEqualTo(asked.get(0).firstOn().plusDays(1));
        assertThat(acts.get(1).enteredBy()).isEqualTo("executive-manager");
        assertThat(holidays.history(asked.get(1).id())).singleElement().satisfies(one -> assertThat(one.status())
                .isEqualTo(HolidayStatus.TENTATIVE));
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting(activity -> activity.getActivityId())
                .containsExactlyInAnyOrder(
                        "timer_confirmationDue", "userTask_confirmHolidays", "end_holidaysConfirmed");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void noHolidayIsPassedOver() throws Exception {
        submit("{\"decisions\":[]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("decisions"));
        submit("{}").andExpect(status().isUnprocessableEntity());
        submit("{\"decisions\":[{\"holidayId\":\"none\"}]}").andExpect(status().isUnprocessableEntity());
        List<Holiday> asked = holidays.toConfirm();
        submit(decisions(
                        asked,
                        asked.stream().map(holiday -> "\"choice\":\"REFUSE\"").toArray(String[]::new)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("decisions[0].reasonAr"));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).isNotNull();
    }

    @Test
    void whoIsNotInManagementDoesNotSeeTheTask() throws Exception {
        mvc.perform(get("/api/v1/staff/tasks/" + task.getId()).with(RECEPTION)).andExpect(status().isNotFound());
        mvc.perform(put("/api/v1/staff/tasks/" + task.getId() + "/submission")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decisions\":[]}")
                        .with(RECEPTION))
                .andExpect(status().isNotFound());
    }

    private ResultActions submit(String body) throws Exception {
        return mvc.perform(post("/api/v1/staff/tasks/" + task.getId() + "/submission")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(MANAGEMENT));
    }

    private static String decisions(List<Holiday> asked, String... rows) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            all.add("{\"holidayId\":" + asked.get(i).id() + "," + rows[i] + "}");
        }
        return all.stream().collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
    }
}
