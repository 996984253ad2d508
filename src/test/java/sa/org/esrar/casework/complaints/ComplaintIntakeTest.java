package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.Visitor;

/** A complaint that staff take down (A1 to A6, E1), and what of it the engine may know. */
@CaseworkTest
class ComplaintIntakeTest extends ComplaintSteps {

    @Autowired
    JdbcTemplate template;

    private Answer start(String user, Map<String, Object> form) {
        return journey.asStaff(
                user, MockMvcRequestBuilders.post("/api/v1/staff/starts/complaint-intake/submission"), form);
    }

    private static Map<String, Object> call() {
        return new HashMap<>(Map.of(
                "channel", "PHONE",
                "person", Map.of("name", "فاطمة علي الجريدي", "mobile", "0519990002", "addressForm", "FEMININE"),
                "kind", "DIGNITY",
                "facts", List.of("DIGNITY"),
                "respondent", "STAFF",
                "respondentName", "موظفة الاستقبال",
                "text", "رفعت صوتها عليّ قدام الحريم",
                "wish", "اعتذار، ووحدة ثانية تكمل معاملتي",
                "readBack", true));
    }

    @Test
    void whatIsTakenDownInACallIsReadBackAndFiled() {
        Map<String, Object> unread = call();
        unread.put("readBack", false);
        assertThat(start("reception-1", unread).expect(422).body().toString()).contains("readBack");
        String number = start("reception-1", call())
                .expect(201)
                .body()
                .get("caseNumber")
                .asText();
        assertThat(number).startsWith("CMP-");
        Made made = new Made(new Filed(number, null), null, null);
        assertThat(hasTask(SECRETARY, made, CONFLICT)).isTrue();
        assertThat(hasTask("executive-manager", made, NOTE)).isTrue();
        assertThat(read(CHAIR, made).body().get("wish").asText()).contains("اعتذار");
        assertThat(journey.messages(number, "case.received")).hasSize(1);
    }

    @Test
    void everyChannelOfTheDeskAndNobodyElse() {
        for (String channel : List.of("INTERVIEW", "LETTER", "FAX", "EMAIL", "CORRESPONDENCE", "VOLUNTEER")) {
            Map<String, Object> form = call();
            form.put("channel", channel);
            form.put("faxPages", 2);
            start("liaison-1", form).expect(201);
        }
        Map<String, Object> fax = call();
        fax.put("channel", "FAX");
        start("liaison-1", fax).expect(422);
        Map<String, Object> nobody = call();
        nobody.remove("person");
        start("reception-1", nobody).expect(422);
        nobody.put("anonymous", true);
        start("reception-1", nobody).expect(201);
        start("service-chair", call()).expect(404);
    }

    @Test
    void whoTookItDownTellsNumberAndCodeAndNobodyElse() {
        Map<String, Object> form = call();
        form.remove("person");
        form.put("anonymous", true);
        String number =
                start("reception-1", form).expect(201).body().get("caseNumber").asText();
        assertThat(sheet("service-chair", number).getStatus()).isEqualTo(404);
        Matcher code = Pattern.compile("id=\"code\">([0-9A-Z]{10})<").matcher(content(sheet("reception-1", number)));
        assertThat(code.find()).isTrue();
        Made made = new Made(new Filed(number, code.group(1)), new Visitor(http, "ar"), null);
        assertThat(page(made).html()).contains("رفعت صوتها");
    }

    private MockHttpServletResponse sheet(String user, String number) {
        try {
            return http.perform(MockMvcRequestBuilders.post("/staff/complaint-sheet")
                            .param("caseNumber", number)
                            .with(user(user))
                            .with(csrfCookie()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingTypedReachesTheEngine() {
        String mark = "Qcomplaintmark";
        Map<String, Object> form = call();
        form.put("text", mark + " text");
        form.put("wish", mark + " wish");
        form.put("respondentName", mark + " whom");
        form.put("person", Map.of("name", mark + " Fatima", "mobile", "0519990002", "addressForm", "FEMININE"));
        form.put("kind", "SERVICE");
        form.put("facts", List.of());
        String number =
                start("reception-1", form).expect(201).body().get("caseNumber").asText();
        Made made = new Made(new Filed(number, null), null, null);
        submit(SECRETARY, made, CONFLICT, Map.of("respondent", "NOBODY", "note", mark + " note"))
                .expect(200);
        submit(SECRETARY, made, ASSIGN, Map.of("settler", "liaison-1")).expect(200);
        submit(
                        "liaison-1",
                        made,
                        ATTEMPT,
                        Map.of("effort", mark + " effort", "result", "PROPOSED", "proposal", mark + " offer"))
                .expect(200);
        submit("liaison-1", made, REPLY, Map.of("accepted", false, "channel", "PHONE", "said", mark + " no"))
                .expect(200);
        submit(CHAIR, made, HEAR_COMPLAINANT, Map.of("how", "CALL", "statement", mark + " heard"))
                .expect(200);
        submit(CHAIR, made, HEAR_RESPONDENT, Map.of("how", "CALL", "statement", mark + " heard"))
                .expect(200);
        submit(CHAIR, made, FINDINGS, Map.of("findings", mark + " found", "rootCause", "CONDUCT"))
                .expect(200);
        submit(
                        CHAIR,
                        made,
                        DECIDE,
                        decision(
                                "UPHELD",
                                "reasons",
                                mark + " why",
                                "remedyText",
                                mark + " do",
                                "correctiveAction",
                                mark + " act"))
                .expect(200);
        journey.runDueJobs();
        submit(CHAIR, made, WORD, Map.of("word", "SETTLED", "channel", "PHONE", "about", mark + " good"))
                .expect(200);
        assertThat(EngineTables.finds(template, mark)).isEmpty();
        assertThat(EngineTables.finds(template, "519990002")).isEmpty();
        for (String table : List.of("complaint", "complaint_proposal", "complaint_statement", "complaint_decision")) {
            assertThat(template.queryForList("select t::text from " + table + " t", String.class))
                    .noneMatch(row -> row.contains(mark));
        }
    }
}
