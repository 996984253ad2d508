package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.Visitor;

/** An objection to the decision of a request (C5): in its time, and never before those who decided. */
@CaseworkTest
class ObjectionsTest extends ComplaintSteps {

    private Filed refused() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", request, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", request, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", request, "userTask_decideRequest", RequestForms.refusal("S5-1"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        return request;
    }

    private Visitor.Page object(Visitor visitor, Filed request) {
        String handle = visitor.send("/track", "caseNumber", request.caseNumber(), "accessCode", request.accessCode())
                .path()
                .replace("/track/", "");
        assertThat(visitor.open("/track/" + handle).html()).contains("objection=true");
        assertThat(visitor.open("/complain?about=" + handle + "&objection=true").html())
                .contains("تظلُّم من قرار");
        return visitor.send(
                "/complain",
                "filingKey",
                "objection-" + System.nanoTime(),
                "about",
                handle,
                "objection",
                "true",
                "text",
                "استوفيت المعيار وهذه الوثيقة");
    }

    @Test
    void isHeardByOthersThanThoseWhoDecided() {
        Visitor visitor = new Visitor(http, "ar");
        Made made = made(visitor, object(visitor, refused()));
        assertThat(made.caseNumber()).startsWith("OBJ-");
        assertThat(page(made).html()).contains("وصلنا تظلُّمكم");
        assertThat(excluded(made)).contains("service-chair", "service-member", "reception-1");
        read("service-chair", made).expect(404);
        checked(made);
        assertThat(hasTask(MEMBER, made, HEAR_COMPLAINANT))
                .as("no settlement of a decision")
                .isTrue();
        established(made);
        submit(CHAIR, made, DECIDE, decision("UPHELD")).expect(422);
        submit(CHAIR, made, DECIDE, decision("ACCEPTED")).expect(200);
        journey.runDueJobs();
        assertThat(page(made).html()).contains("قُبل تظلُّمكم");
        assertThat(jdbc.sql("select relation from case_link where case_number = ?")
                        .param(made.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("OBJECTS_TO");
    }

    @Test
    void isReceivedFifteenWorkingDaysFromTheAnswerAndNotLater() {
        Filed request = refused();
        clock.set(LocalDate.parse("2026-12-13"), LocalTime.of(23, 59, 59));
        Visitor visitor = new Visitor(http, "ar");
        assertThat(object(visitor, request).path()).endsWith("/complained");
        clock.set(LocalDate.parse("2026-12-14"), LocalTime.MIDNIGHT);
        Visitor late = new Visitor(http, "ar");
        assertThat(object(late, request).html()).contains("انتهت مهلة التظلُّم");
    }

    @Test
    void deskTakesItDownForTheOwnerOfTheRequest() {
        Filed request = refused();
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel", "INTERVIEW", "case", request.caseNumber(), "text", "استوفيت المعيار", "readBack", true));
        Made made = new Made(
                new Filed(start(form).expect(201).body().get("caseNumber").asText(), null), null, null);
        assertThat(made.caseNumber()).startsWith("OBJ-");
        assertThat(excluded(made)).contains("service-chair");
        assertThat(journey.messages(made.caseNumber(), "case.received")).hasSize(1);
        form.put("readBack", false);
        start(form).expect(422);
        form.put("readBack", true);
        form.put("case", "1448/999999");
        start(form).expect(422);
        form.put("case", made.caseNumber());
        start(form).expect(422);
    }

    private Answer start(Map<String, Object> form) {
        return journey.asStaff(
                "reception-2", MockMvcRequestBuilders.post("/api/v1/staff/starts/objection-intake/submission"), form);
    }

    @Test
    void thereIsNothingToObjectToBeforeTheAnswer() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        Visitor visitor = new Visitor(http, "ar");
        String handle = visitor.send("/track", "caseNumber", request.caseNumber(), "accessCode", request.accessCode())
                .path()
                .replace("/track/", "");
        assertThat(visitor.send("/complain", "filingKey", "early", "about", handle, "objection", "true", "text", "نص")
                        .html())
                .contains("لم يصدر في هذه المعاملة رد");
    }
}
