package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;

/** A family reads of each thing that is left why it is left, and what the officer wrote about it. */
@CaseworkTest
class WhatIsLeftTest {

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING|لم يصلنا بعد|It has not reached us yet",
                "INVALID|غير سارٍ أو لا يفي بالغرض|not valid or does not serve the purpose",
                "UNREADABLE|بصورة أوضح|cannot be read clearly"
            })
    void theReasonIsToldInPlainWordsBesideTheNote(String reason, String arabic, String english) {
        Filed filed = signed();
        Map<String, Object> gap = Map.of("item", "product-photos", "reason", reason, "note", "<i>الثانية</i>");
        journey.submit("reception-1", filed, "userTask_checkCompleteness", left(gap))
                .expect(200);
        assertThat(page("ar", filed))
                .contains("صور المنتجات", arabic, "&lt;i&gt;الثانية&lt;/i&gt;")
                .doesNotContain(reason);
        assertThat(page("en", filed)).contains(english).doesNotContain(reason, arabic);
    }

    @Test
    void whereTheOfficerWroteNothingTheReasonStandsAlone() {
        Filed filed = signed();
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_checkCompleteness",
                        left(Map.of("item", "product-photos", "reason", "UNREADABLE")))
                .expect(200);
        assertThat(page("ar", filed)).contains("بصورة أوضح").doesNotContain("null");
    }

    @Test
    void anItemThatProvedInvalidInTheStudySaysSoBesideTheQuestion() {
        Filed filed = signed();
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(
                        "service-member",
                        filed,
                        "userTask_studyRequest",
                        RequestForms.invalid("product-photos", "أين صورة المعمول؟"))
                .expect(200);
        journey.runDueJobs();
        assertThat(page("ar", filed)).contains("غير سارٍ أو لا يفي بالغرض", "أين صورة المعمول؟");
    }

    private static Map<String, Object> left(Map<String, Object> gap) {
        return new HashMap<>(Map.of("complete", false, "gaps", List.of(gap)));
    }

    private Filed signed() {
        return journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", TestFiles.jpeg())));
    }

    private String page(String language, Filed filed) {
        return new Visitor(http, language)
                .send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .html();
    }
}
