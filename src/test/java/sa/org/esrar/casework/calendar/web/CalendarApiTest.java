package sa.org.esrar.casework.calendar.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.workflow.security.DemoPeople;

@CaseworkTest
class CalendarApiTest {

    private static final RequestPostProcessor MANAGEMENT = httpBasic("executive-manager", DemoPeople.PASSWORD);
    private static final RequestPostProcessor RECEPTION = httpBasic("reception-1", DemoPeople.PASSWORD);

    @Autowired
    MockMvc mvc;

    @Test
    void anyoneMayAskForADueDateAndGetsEveryDayExplained() throws Exception {
        mvc.perform(get("/api/v1/calendar/due").param("from", "2026-11-22").param("workingDays", "15"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueOn").value("2026-12-13"))
                .andExpect(jsonPath("$.dueOnHijri").value("1448-07-04"))
                .andExpect(jsonPath("$.workingDays", hasSize(15)))
                .andExpect(jsonPath("$.workingDays[0]").value("2026-11-23"))
                .andExpect(jsonPath("$.skipped", hasSize(6)))
                .andExpect(jsonPath("$.skipped[0].date").value("2026-11-27"))
                .andExpect(jsonPath("$.skipped[0].reason").value("الجمعة: عطلة نهاية الأسبوع"))
                .andExpect(jsonPath("$.skipped[0].reasonAr").value("الجمعة: عطلة نهاية الأسبوع"))
                .andExpect(jsonPath("$.skipped[0].reasonEn").value("Friday: weekend"));
    }

    @Test
    void theReasonIsInTheLanguageOfTheRequest() throws Exception {
        mvc.perform(get("/api/v1/calendar/due")
                        .param("from", "2026-09-10")
                        .param("workingDays", "15")
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.dueOn").value("2026-10-04"))
                .andExpect(jsonPath("$.skipped[?(@.date=='2026-09-23')].reason", hasItem("National Day")))
                .andExpect(jsonPath("$.skipped[?(@.date=='2026-09-23')].reasonAr", hasItem("إجازة اليوم الوطني")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 0,      422, workingDays",
        "2026-11-22, -1,     422, workingDays",
        "2026-11-22, 100000, 422, workingDays",
        "1900-01-01, 15,     422, from",
        "2077-11-10, 15,     422, from",
        "22/11/2026, 15,     400, ",
        "2026-02-30, 15,     400, ",
        "2026-11-22, many,   400, ",
    })
    void aQuestionThatMakesNoSenseIsAnsweredInWords(String from, String workingDays, int status, String field)
            throws Exception {
        ResultActions answer = mvc.perform(
                        get("/api/v1/calendar/due").param("from", from).param("workingDays", workingDays))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        if (field != null) {
            answer.andExpect(jsonPath("$.errors[0].field").value(field));
        }
    }

    @Test
    void aMissingDateIsAMalformedQuestion() throws Exception {
        mvc.perform(get("/api/v1/calendar/due").param("workingDays", "15")).andExpect(status().isBadRequest());
    }

    @Test
    void everyoneOnTheStaffReadsTheHolidaysAndNobodyElse() throws Exception {
        mvc.perform(get("/api/v1/staff/calendar/days")
                        .param("from", "2027-01-01")
                        .param("to", "2027-12-31")
                        .with(RECEPTION))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].occasion", hasItem("EID_AL_FITR")))
                .andExpect(jsonPath("$[?(@.occasion=='EID_AL_FITR')].date", hasItem("2027-03-09")))
                .andExpect(jsonPath("$[?(@.occasion=='EID_AL_FITR')].lastOn", hasItem("2027-03-12")))
                .andExpect(jsonPath("$[?(@.occasion=='EID_AL_FITR')].status", hasItem("TENTATIVE")))
                .andExpect(jsonPath("$[*].enteredBy", everyItem(is("law"))));
        mvc.perform(get("/api/v1/staff/calendar/days").with(RECEPTION))
                .andExpect(jsonPath("$.length()", greaterThan(2)));
        mvc.perform(get("/api/v1/staff/calendar/days")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyManagementEntersADay() throws Exception {
        String day = entry("EXCEPTIONAL", "2031-11-24");
        mvc.perform(enter(day)).andExpect(status().is4xxClientError());
        mvc.perform(enter(day).with(RECEPTION)).andExpect(status().isForbidden());
        mvc.perform(enter(day).with(httpBasic("analyst", DemoPeople.PASSWORD))).andExpect(status().isForbidden());

        mvc.perform(enter(day).with(MANAGEMENT))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.enteredBy").value("executive-manager"))
                .andExpect(jsonPath("$.dateHijri").value("1453-08-09"))
                .andExpect(jsonPath("$.nameAr").value("إجازة استثنائية: بمناسبة افتتاح المعرض"));
        mvc.perform(enter(day).with(MANAGEMENT))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("date"))
                .andExpect(jsonPath("$.errors[0].messageAr", containsString("إجازة مسجلة من قبل")))
                .andExpect(jsonPath("$.errors[0].messageEn", containsString("a holiday already")));
        mvc.perform(get("/api/v1/calendar/due").param("from", "2031-11-23").param("workingDays", "1"))
                .andExpect(jsonPath("$.dueOn").value("2031-11-25"));
    }

    @Test
    void whatIsNotADayAtAllIsSaidFieldByField() throws Exception {
        mvc.perform(enter(entry("EXCEPTIONAL", "tomorrow")).with(MANAGEMENT))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("date"));
        mvc.perform(enter(entry("PARTY", "2031-11-24")).with(MANAGEMENT))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        mvc.perform(enter("{}").with(MANAGEMENT))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(4)));
        mvc.perform(enter("{").with(MANAGEMENT)).andExpect(status().isBadRequest());
    }

    @Test
    void aHolidayIsMovedByManagementAndItsHistoryTellsWho() throws Exception {
        String days = mvc.perform(get("/api/v1/staff/calendar/days")
                        .param("from", "2033-01-01")
                        .param("to", "2033-12-31")
                        .with(MANAGEMENT))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<Integer> ids = JsonPath.read(days, "$[?(@.occasion=='EID_AL_ADHA')].id");
        List<String> dates = JsonPath.read(days, "$[?(@.occasion=='EID_AL_ADHA')].date");
        String path = "/api/v1/staff/calendar/days/" + ids.get(0);
        String move = "{\"choice\":\"MOVE\",\"firstOn\":\""
                + LocalDate.parse(dates.get(0)).plusDays(1) + "\"}";

        mvc.perform(post(path + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(move)
                        .with(RECEPTION))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(move)
                        .with(MANAGEMENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CONFIRMED"));
        mvc.perform(post(path + "/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"choice\":\"CONFIRM\"}")
                        .with(MANAGEMENT))
                .andExpect(status().isConflict());
        mvc.perform(get(path + "/history").with(RECEPTION))
                .andExpect(jsonPath("$[0].enteredBy").value("law"))
                .andExpect(jsonPath("$[1].enteredBy").value("executive-manager"))
                .andExpect(jsonPath("$[1].act").value("MOVED"));
        mvc.perform(get("/api/v1/staff/calendar/days/999999/history").with(RECEPTION))
                .andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder enter(String body) {
        return post("/api/v1/staff/calendar/days")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String entry(String kind, String date) {
        return """
                {"kind": "%s", "date": "%s", "reasonAr": "بمناسبة افتتاح المعرض", "source": "أمر رقم 1 (مثال)"}"""
                .formatted(kind, date);
    }
}
