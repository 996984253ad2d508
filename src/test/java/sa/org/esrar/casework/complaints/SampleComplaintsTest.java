package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.support.CaseworkTest;

/** The ten complaints of the samples with their expected kind, severity and routing, and every rule of the table. */
@CaseworkTest
class SampleComplaintsTest extends ComplaintSteps {

    @Autowired
    DecisionService decisions;

    /** @param ticked what the filer ticks; @param settles whether a settlement is tried first */
    record Sample(
            String id, String kind, List<String> ticked, String whom, String found, String severity, boolean settles) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("C01", "DELAY", List.of("DEADLINE_NEAR"), "SERVICE_COMMITTEE", "DELAY", "IMPORTANT", true),
                new Sample("C02", "DIGNITY", List.of("DIGNITY"), "STAFF", "DIGNITY", "URGENT", true),
                new Sample("C03", "PRIVACY", List.of("DATA_EXPOSED"), "STAFF", "PRIVACY", "URGENT", false),
                new Sample("C04", "MONEY", List.of("MONEY"), "NOBODY", "MONEY", "ORDINARY", true),
                new Sample("C05", "DECISION", List.of(), "NOBODY", "DECISION", "IMPORTANT", false),
                new Sample("C06", "SERVICE", List.of("UNFAIR"), "SERVICE_COMMITTEE", "SERVICE", "IMPORTANT", false),
                new Sample(
                        "C07", "INTELLECTUAL_PROPERTY", List.of(), "NOBODY", "INTELLECTUAL_PROPERTY", "URGENT", false),
                new Sample("C08", "HARM", List.of("HARM", "MONEY"), "NOBODY", "HARM", "URGENT", false),
                new Sample("C09", "TECHNICAL", List.of(), "NOBODY", "TECHNICAL", "ORDINARY", true),
                new Sample("C10", "DIGNITY", List.of("DATA_EXPOSED"), "STAFF", "DIGNITY", "URGENT", true));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void kindSeverityAndRoutingAreThoseOfTheSample(Sample sample) {
        List<String> fields = new ArrayList<>(List.of("kind", sample.kind(), "respondent", sample.whom()));
        sample.ticked().forEach(fact -> fields.addAll(List.of("facts", fact)));
        Made made = complain(fields.toArray(String[]::new));
        JsonNode complaint = read(CHAIR, made).expect(200).body();
        assertThat(jdbc.sql("select kind || ' ' || severity from complaint where case_number = ?")
                        .param(made.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo(sample.found() + " " + sample.severity());
        assertThat(complaint.get("severity").get("ar").asText()).isNotBlank();
        assertThat(hasTask("executive-manager", made, NOTE))
                .isEqualTo(sample.severity().equals("URGENT"));
        if (sample.whom().equals("SERVICE_COMMITTEE")) {
            assertThat(excluded(made)).contains("service-chair", "service-member", "service-secretary");
        }
        checked(made);
        assertThat(hasTask(SECRETARY, made, ASSIGN)).isEqualTo(sample.settles());
        assertThat(hasTask(MEMBER, made, HEAR_COMPLAINANT)).isEqualTo(!sample.settles());
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, harm, HARM, URGENT, false",
        "HARM, '', HARM, URGENT, false",
        "DIGNITY, repeated, DIGNITY, URGENT, false",
        "DIGNITY, '', DIGNITY, URGENT, true",
        "PRIVACY, '', PRIVACY, URGENT, false",
        "SERVICE, dataExposed, PRIVACY, URGENT, false",
        "SERVICE, dignity, DIGNITY, URGENT, true",
        "INTELLECTUAL_PROPERTY, '', INTELLECTUAL_PROPERTY, URGENT, false",
        "DECISION, '', DECISION, IMPORTANT, false",
        "SERVICE, unfair, SERVICE, IMPORTANT, false",
        "TECHNICAL, deadlineNear, TECHNICAL, IMPORTANT, true",
        "SERVICE, repeated, SERVICE, IMPORTANT, true",
        "DELAY, '', DELAY, IMPORTANT, true",
        "SERVICE, money, MONEY, ORDINARY, true",
        "TECHNICAL, '', TECHNICAL, ORDINARY, true"
    })
    void everyRuleOfTheTable(String kind, String fact, String found, String severity, boolean settles) {
        Map<String, Object> facts = new HashMap<>(Map.of("kind", kind));
        for (ComplaintFact one : ComplaintFact.values()) {
            facts.put(one.variable(), one.variable().equals(fact));
        }
        var result = decisions
                .evaluateDecisionTableByKey("complaint-severity", facts)
                .getSingleResult();
        assertThat(result.getEntryMap())
                .containsEntry("kind", found)
                .containsEntry("severity", severity)
                .containsEntry("amicable", settles);
    }

    @Test
    void whatWasWrittenDecidesNothing() {
        Made made = complain("text", "عاجل جداً ضرر كبير وخصوصية", "kind", "TECHNICAL");
        assertThat(hasTask("executive-manager", made, NOTE)).isFalse();
    }
}
