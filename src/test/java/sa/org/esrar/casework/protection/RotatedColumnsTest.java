package sa.org.esrar.casework.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.noura;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** The rotation of the keys knows every column that lies under them. */
@CaseworkTest
class RotatedColumnsTest {

    /** Columns of bytes that the rotation leaves alone, and why. */
    private static final Map<String, String> LEFT_ALONE = Map.ofEntries(
            Map.entry("protection_key.sample_cipher", "written by the rotation itself"),
            Map.entry("protection_key.sample_seal", "written by the rotation itself"),
            Map.entry("case_file.access_code_hash", "keyed hash alone: looked up under every key"),
            Map.entry("one_time_code.code_hash", "keyed hash alone: compared under every key"),
            Map.entry("data_change.denial_hash", "keyed hash alone: looked up under every key"),
            Map.entry("personal_link.token_hash", "keyed hash alone: looked up under every key"),
            Map.entry("personal_link.recipient_hash", "keyed hash alone: compared under every key"),
            Map.entry("violation_report.text_hash", "keyed hash alone: looked up under every key"),
            Map.entry("timeline_entry.text_digest", "part of what is sealed: must never change"),
            Map.entry("timeline_entry.seal", "old keys stay for seals"),
            Map.entry("timeline_head.last_seal", "old keys stay for seals"),
            Map.entry("timeline_head.seal", "old keys stay for seals"),
            Map.entry("timeline_text.salt", "random, not under a key"),
            Map.entry("idempotency_key.scope", "plain SHA-256"),
            Map.entry("idempotency_key.request_seal", "old keys stay for seals"),
            Map.entry("service_version.content_hash", "plain SHA-256"),
            Map.entry("document_version.content_hash", "plain SHA-256"),
            Map.entry("document_version.file", "published for everyone"),
            Map.entry("case_document.sha256", "plain SHA-256"),
            Map.entry("case_document_content.cipher", "up to 10 MB each: read under the old key, which stays"),
            Map.entry("outgoing_letter.sha256", "plain SHA-256"),
            Map.entry("people_import_row.identity_hash", "keyed hash alone: compares rows of one list"),
            Map.entry("people_import_row.same_hash", "keyed hash alone: compares rows of one list"),
            Map.entry("people_import_row.household_hash", "keyed hash alone: compares rows of one list"),
            Map.entry("people_import_household.household_hash", "a copy of the row's"),
            Map.entry("minutes_seal_certificate.certificate", "goes out with every sealed file"),
            Map.entry("outgoing_letter_content.cipher", "a whole file each: read under the old key, which stays"));

    @Autowired
    List<Rotated> rotated;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Protection protection;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Test
    void everyColumnOfBytesIsRotatedOrStandsInTheListWithItsReason() {
        Set<String> known = rotated.stream()
                .map(column -> column.table() + "." + column.cipherColumn())
                .collect(Collectors.toCollection(TreeSet::new));
        rotated.stream()
                .filter(column -> column.hash() != null)
                .forEach(
                        column -> known.add(column.table() + "." + column.hash().column()));
        known.addAll(LEFT_ALONE.keySet());
        assertThat(new TreeSet<>(jdbc.queryForList(
                        """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea' and table_name not like 'act\\_%'""",
                        String.class)))
                .isEqualTo(known);
    }

    @Test
    void whatLiesInEveryRotatedColumnOpensWithTheStatedPurpose() {
        aCaseWithEveryText();
        aDraft();

        Set<String> filled = new TreeSet<>();
        for (Rotated column : rotated) {
            List<byte[]> ciphers = jdbc.queryForList(
                    "select " + column.cipherColumn() + " from " + column.table() + " where " + column.cipherColumn()
                            + " is not null",
                    byte[].class);
            ciphers.forEach(cipher -> assertThat(protection.decrypt(column.purpose(), cipher))
                    .as(column.table() + "." + column.cipherColumn())
                    .isNotNull());
            if (!ciphers.isEmpty()) {
                filled.add(column.table() + "." + column.cipherColumn());
            }
        }
        assertThat(filled)
                .contains(
                        "outbox_message.text",
                        "service_request.answers",
                        "request_gap.note",
                        "request_study.opinion",
                        "request_study.findings",
                        "request_study.question",
                        "request_study.reply",
                        "request_decision.detail",
                        "request_decision.taken_back_reason",
                        "entitlement.what",
                        "item_sighting.fact",
                        "task_draft.fields",
                        "idempotency_key.body",
                        "timeline_text.text_cipher");
    }

    private void aCaseWithEveryText() {
        Map<String, Object> filing = journey.filing("licensing-support", noura(), Journey.licensing());
        journey.call(MockMvcRequestBuilders.post("/api/v1/service-requests")
                        .header("Idempotency-Key", "rotated-columns")
                        .contentType("application/json")
                        .content(json(filing)))
                .expect(201);
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                noura(),
                Journey.stall(),
                Journey.document("product-photos", "صورة.jpg", TestFiles.jpeg())));
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_checkCompleteness",
                        RequestForms.left("product-photos", "UNREADABLE"))
                .expect(200);
        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        studiedAndDecided(filed);
    }

    private void studiedAndDecided(Filed filed) {
        String study = "userTask_studyRequest";
        journey.submit("service-member", filed, study, RequestForms.question("ما النشاط؟"))
                .expect(200);
        journey.reply(filed, "إعداد المعمول").expect(204);
        journey.submit("service-member", filed, study, RequestForms.opinion("S3-1", "S3-2", "S3-3", "S3-4"))
                .expect(200);
        Map<String, Object> approval = new HashMap<>(RequestForms.approval("2026-12-20"));
        journey.submit("service-chair", filed, "userTask_decideRequest", approval)
                .expect(200);
        journey.asStaff(
                        "service-chair",
                        MockMvcRequestBuilders.post(
                                "/api/v1/staff/service-requests/{n}/decision/take-back", filed.caseNumber()),
                        Map.of("reason", "ورد ما يغيّر الرأي"))
                .expect(204);
        journey.submit("service-chair", filed, "userTask_decideRequest", approval)
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        Map<String, Object> delivered = RequestForms.delivered("2026-11-22");
        delivered.put(
                "sighted",
                List.of(
                        Map.of("item", "identity", "fact", "0011"),
                        Map.of("item", "health-certificate", "fact", "2027-01-01")));
        journey.submit("liaison-1", filed, "userTask_fulfilEntitlement", delivered)
                .expect(200);
    }

    private void aDraft() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), Journey.licensing()));
        String task = journey.task("reception-1", filed, "userTask_checkCompleteness")
                .get("id")
                .asText();
        journey.asStaff(
                        "reception-1",
                        MockMvcRequestBuilders.put("/api/v1/staff/tasks/{id}/draft", task),
                        Map.of("complete", false))
                .expect(204);
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
