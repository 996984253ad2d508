package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.casefile.TimelineVerifier.Fault;
import sa.org.esrar.casework.casefile.TimelineVerifier.Finding;

/** A timeline that was touched behind the application's back is found, whatever was touched. */
class TimelineTest extends CasefileTest {

    private static final String TEXT = "كتبت نورة سعد العذقي: 0519990001";

    @Autowired
    TimelineVerifier verifier;

    @Autowired
    VerifyTimelines verifyTimelines;

    private String number;

    @BeforeEach
    void fourEntries() {
        number = newCase();
        timeline.append(number, "requests.received", "beneficiary", Visibility.PUBLIC, null);
        timeline.append(number, "requests.note", "reception-1", Visibility.STAFF, TEXT, "S3", "2026-11-22");
        timeline.append(number, "requests.studied", "services-chair", Visibility.STAFF, "رأي اللجنة");
        timeline.append(number, "requests.decided", "services-chair", Visibility.PUBLIC, null, "APPROVED");
    }

    @Test
    void anUntouchedTimelineIsWholeAndReadsInOrder() {
        assertThat(verifier.verify(number)).isEmpty();
        assertThat(timeline.entries(number))
                .extracting(Timeline.Entry::sequence, Timeline.Entry::code, Timeline.Entry::text)
                .containsExactly(
                        tuple(1, "requests.received", null),
                        tuple(2, "requests.note", TEXT),
                        tuple(3, "requests.studied", "رأي اللجنة"),
                        tuple(4, "requests.decided", null));
        assertThat(timeline.entries(number).get(1).arguments()).containsExactly("S3", "2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline_entry set code = 'x'",
                "delete from timeline_entry",
                "truncate timeline_entry cascade",
                "update clock_entry set happened_on = '2020-01-01'",
                "truncate clock_entry",
                "delete from case_read"
            })
    void theDatabaseRefusesToChangeWhatIsAppendOnly(String statement) {
        jdbc.update(
                "insert into clock_entry (case_number, kind, happened_on, at) values (?, 'PAUSED', now(), now())",
                number);
        jdbc.update("insert into case_read (case_number, user_id, what, at) values (?, 'a', 'case', now())", number);

        assertThatThrownBy(() -> jdbc.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aDestroyedTextLeavesTheChainWholeAndATrace() {
        timeline.destroyText(number, 2, "dpo", "PRIVACY");

        assertThat(verifier.verify(number)).isEmpty();
        assertThat(timeline.entries(number).get(1).text()).isNull();
        assertThat(timeline.entries(number).get(1).arguments()).containsExactly("S3", "2026-11-22");
        assertThat(timeline.entries(number).get(4).code()).isEqualTo("casefile.textDestroyed");
        assertThat(jdbc.queryForObject(
                        "select count(*) from timeline_text where case_number = ? and sequence = 2",
                        Integer.class,
                        number))
                .isZero();
        timeline.destroyText(number, 2, "dpo", "PRIVACY");
        assertThat(timeline.entries(number)).hasSize(5);
    }

    @Test
    void whatPeopleTypedLiesInNoColumnInClear() {
        List<byte[]> ciphers = jdbc.queryForList("select text_cipher from timeline_text", byte[].class);

        assertThat(ciphers).isNotEmpty();
        assertThat(ciphers).noneMatch(cipher -> new String(cipher, StandardCharsets.UTF_8).contains("العذقي"));
        assertThat(jdbc.queryForList("select e::text from timeline_entry e", String.class))
                .noneMatch(row -> row.contains("العذقي") || row.contains("0519990001"));
    }

    @Test
    void aChangedEntryIsFound() {
        tamper("update timeline_entry set actor = 'services-member' where sequence = 3 and case_number = '" + number
                + "'");

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, 3, Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code = 'requests.declined'",
                "at = at + interval '1 microsecond'",
                "visibility = 'STAFF'",
                "arguments = '{DECLINED}'",
                "arguments = '{APPR,OVED}'",
                "text_digest = '\\x00'",
                "seal = set_byte(seal, 10, (get_byte(seal, 10) + 1) % 256)"
            })
    void everyColumnOfAnEntryIsSealed(String change) {
        tamper("update timeline_entry set " + change + " where sequence = 4 and case_number = '" + number + "'");

        assertThat(verifier.verify(number)).extracting(Finding::fault).contains(Fault.CHANGED);
    }

    @Test
    void aRemovedEntryIsFound() {
        tamper(
                "delete from timeline_text where sequence = 2 and case_number = '" + number + "'",
                "delete from timeline_entry where sequence = 2 and case_number = '" + number + "'");

        assertThat(verifier.verify(number)).contains(new Finding(number, 2, Fault.REMOVED));
    }

    @Test
    void aRemovedEntryIsFoundAlsoWhenTheOthersMoveUp() {
        tamper(
                "delete from timeline_text where case_number = '" + number + "'",
                "delete from timeline_entry where sequence = 2 and case_number = '" + number + "'",
                "update timeline_entry set sequence = sequence - 1 where sequence > 2 and case_number = '" + number
                        + "'");

        assertThat(verifier.verify(number))
                .contains(new Finding(number, 2, Fault.CHANGED), new Finding(number, 4, Fault.CUT));
    }

    @Test
    void swappedEntriesAreFound() {
        tamper(
                "update timeline_entry set sequence = 99 where sequence = 3 and case_number = '" + number + "'",
                "update timeline_entry set sequence = 3 where sequence = 4 and case_number = '" + number + "'",
                "update timeline_entry set sequence = 4 where sequence = 99 and case_number = '" + number + "'");

        assertThat(verifier.verify(number))
                .contains(new Finding(number, 3, Fault.CHANGED), new Finding(number, 4, Fault.CHANGED));
    }

    @Test
    void aCutTailIsFound() {
        tamper("delete from timeline_entry where sequence = 4 and case_number = '" + number + "'");

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, 4, Fault.CUT));
    }

    @Test
    void aCutTailIsFoundAlsoWhenTheHeadWasMadeToFit() {
        tamper(
                "delete from timeline_entry where sequence = 4 and case_number = '" + number + "'",
                "update timeline_head h set length = 3, last_seal = (select seal from timeline_entry e"
                        + " where e.case_number = h.case_number and e.sequence = 3) where case_number = '" + number
                        + "'");

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, 0, Fault.HEAD));
    }

    @Test
    void aTimelineThatIsGoneAltogetherIsFound() {
        tamper(
                "delete from timeline_text where case_number = '" + number + "'",
                "delete from timeline_entry where case_number = '" + number + "'",
                "delete from timeline_head where case_number = '" + number + "'");

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, 0, Fault.HEAD));
    }

    @Test
    void anEntryOfAnotherCaseIsFound() {
        String other = newCase();
        timeline.append(other, "requests.received", "beneficiary", Visibility.PUBLIC, null);
        tamper(
                "update timeline_entry set case_number = 'x', sequence = 1 where sequence = 1 and case_number = '"
                        + number + "'",
                "update timeline_entry set case_number = '" + number + "' where case_number = '" + other + "'");

        assertThat(verifier.verify(number)).contains(new Finding(number, 1, Fault.CHANGED));
    }

    @Test
    void aTextThatWasExchangedIsFound() {
        tamper("update timeline_text t set text_cipher = o.text_cipher from timeline_text o where t.case_number = '"
                + number + "' and o.case_number = t.case_number and t.sequence = 2 and o.sequence = 3");

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, 2, Fault.TEXT));
    }

    @Test
    void theCommandGoesThroughEveryCase() {
        String other = newCase();
        tamper("update timeline_head set length = 7 where case_number = '" + other + "'");

        VerifyTimelines.Result result = verifyTimelines.verifyAll();

        assertThat(result.cases()).isEqualTo(jdbc.queryForObject("select count(*) from case_file", Long.class));
        assertThat(result.findings()).contains(new Finding(other, 0, Fault.HEAD));
        assertThat(verifyTimelines.run(List.of())).isEqualTo(1);
        assertThat(verifyTimelines.run(List.of("x"))).isEqualTo(2);
    }

    @Test
    void entriesThatComeAtOnceStandInOneChain() throws Exception {
        CaseRegisterTest.atOnce(8, () -> {
            timeline.append(number, "requests.note", "reception-1", Visibility.STAFF, "ملاحظة");
            return null;
        });

        assertThat(timeline.entries(number)).hasSize(12);
        assertThat(verifier.verify(number)).isEmpty();
    }

    @Test
    void manyEntriesOfOneTransactionStandInOneChain() {
        inTransaction(() -> {
            for (int i = 0; i < 5; i++) {
                timeline.append(number, "requests.note", "reception-1", Visibility.STAFF, null, "" + i);
            }
        });

        assertThat(verifier.verify(number)).isEmpty();
        assertThat(timeline.entries(number)).hasSize(9);
    }
}
