package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.sealing.SealedMinutes;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** A text is approved and endorsed as the committee was formed when it was frozen, whatever becomes of that since (D2). */
@CaseworkTest
class FrozenRulesTest extends VoteSteps {

    private static final String COMMITTEE = ALL;
    private static final String SERVICE = "service-committee";
    private static final String FIRST = "investigator-1";
    private static final String SECOND = "investigator-2";
    private static final List<String> MEMBERS = List.of(CHAIR, FIRST, SECOND);
    private static final String SIGNATORIES = "authorised-signatories";
    private static final String SIGNATORY = "signatory-1";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Committees committees;

    @Autowired
    SealedMinutes sealed;

    @Autowired
    ManagementService management;

    @Autowired
    CaseAccess access;

    @AfterEach
    void formedWithoutATerm() {
        clock.set(TestClock.START);
        byMinutes.of(COMMITTEE);
        byMinutes.of(SERVICE);
    }

    // ---- another formation

    @Test
    void aNewFormationChangesNothingForTheTextThatIsVotedOn() {
        yesterday(Rule.ALL, null);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        formAnew(Rule.MAJORITY, null);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(FIRST, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
        assertThat(votes(CHAIR, number).get("rule").asText()).isEqualTo("ALL");

        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
    }

    @Test
    void theNextTextIsVotedOnAsTheCommitteeIsFormedThen() {
        yesterday(Rule.ALL, null);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        formAnew(Rule.MAJORITY, null);
        say(SECOND, number, 1, "REQUEST_CHANGE", "التاريخ").expect(200);
        minutes.runJobs();
        minutes.freezeAgain(number, CHAIR, FIRST, SECOND);
        say(CHAIR, number, 2, "APPROVE").expect(200);
        say(FIRST, number, 2, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        assertThat(jdbc.queryForList(
                        "select rule from minutes_version where minutes = ? order by version", String.class, number))
                .containsExactly("ALL", "MAJORITY");
    }

    @Test
    void anEndorsementThatIsOwedStaysOwed() {
        yesterday(Rule.ALL, SIGNATORIES);
        String during = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        String after = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        allApprove(after);
        assertThat(minutes.state(after)).isEqualTo(MinutesState.ENDORSING);
        formAnew(Rule.ALL, null);
        allApprove(during);

        for (String number : List.of(during, after)) {
            assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);
            assertThat(minutes.stands(number)).contains(ENDORSE);
            jdbc.update("update minutes set state = 'SEALING' where case_number = ?", number);
            assertThatThrownBy(() -> sealed.seal(number)).hasMessageContaining("committees.seal.notEndorsed");
            jdbc.update("update minutes set state = 'ENDORSING' where case_number = ?", number);
            submit(SIGNATORY, number, ENDORSE, Map.of("endorsed", true)).expect(200);
            assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
            votes("signatory-2", number);
            sealed.seal(number);
        }
    }

    @Test
    void anAuthorityThatIsNamedLaterDoesNotEndorseWhatWasFrozenBefore() {
        yesterday(Rule.ALL, null);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        formAnew(Rule.ALL, SIGNATORIES);
        allApprove(number);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        sealed.seal(number);
    }

    /** The statement of the migration, on versions as they were before it. */
    @Test
    void versionsFromBeforeHaveItOfTheFormationInForceOnTheDayOfTheirFreeze() throws Exception {
        yesterday(Rule.ALL, SIGNATORIES);
        String before = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        clock.set(TODAY.plusDays(1), LocalTime.of(9, 0));
        formAnew(Rule.MAJORITY, null);
        String after = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        String migration = new ClassPathResource("db/migration/V340__committees_frozen_way.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String update = migration.substring(migration.indexOf("update"), migration.indexOf("limit 1)") + 8);
        transaction.executeWithoutResult(status -> {
            jdbc.execute("alter table minutes_version alter column rule drop not null");
            jdbc.update("update minutes_version set rule = null, endorsed_by = null");
            jdbc.update(update);
            for (Map.Entry<String, String> expected : Map.of(
                            before, "ALL authorised-signatories", after, "MAJORITY nobody")
                    .entrySet()) {
                assertThat(jdbc.queryForObject(
                                "select rule || ' ' || coalesce(endorsed_by, 'nobody') from minutes_version"
                                        + " where minutes = ?",
                                String.class,
                                expected.getKey()))
                        .isEqualTo(expected.getValue());
            }
            assertThat(jdbc.queryForList("select minutes from minutes_version where rule is null", String.class))
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    // ---- a term that ends

    @Test
    void aTermThatEndsDuringTheVoteStopsNothing() {
        yesterday(Rule.ALL, SIGNATORIES);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(FIRST, number, 1, "APPROVE").expect(200);
        theTermEnds();
        assertThat(access.maySee(
                        minutes.cases(number).get(0), new StaffUser(SECOND, Set.of("investigation-committee"))))
                .as("reads what is decided")
                .isTrue();
        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.ENDORSING);

        submit(SIGNATORY, number, ENDORSE, Map.of("endorsed", true)).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALING);
        management
                .createJobQuery()
                .activityId(MinutesInVote.SEAL)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(minutes.state(number)).isEqualTo(MinutesState.SEALED);
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
    }

    @Test
    void whoHasNotVotedIsRemindedAlsoAfterTheTerm() {
        yesterday(Rule.ALL, null);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        theTermEnds();
        clock.set(TODAY.plusDays(30), LocalTime.of(9, 0));
        minutes.runJobs();
        assertThat(told("staff.voteAwaited", number)).containsAll(MEMBERS);
        assertThat(told("staff.escalated", number)).contains(CHAIR);
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
    }

    @Test
    void anObjectionIsAnsweredAlsoAfterTheTerm() {
        yesterday(Rule.ALL, null);
        String number = minutes.open(COMMITTEE, 1, CHAIR, FIRST, SECOND);
        theTermEnds();
        say(FIRST, number, 1, "OBJECT", "لم تُثبت الواقعة").expect(200);
        minutes.runJobs();
        assertThat(minutes.state(number)).isEqualTo(MinutesState.OBJECTED);
        submit(
                        CHAIR,
                        number,
                        RESOLVE,
                        Map.of("objection", "TO_BOARD", "answers", List.of(Map.of("user", FIRST, "text", "لم نتفق"))))
                .expect(200);
        assertThat(minutes.stands(number)).contains("userTask_decideByBoard");
    }

    /** Another text needs a committee that is formed: its voters and its quorum are those of that day. */
    @Test
    void anotherTextWaitsUntilTheCommitteeIsFormedAnewAndSaysSo() {
        byMinutes.of(SERVICE, new Way(Rule.ALL, 0, true, true, null));
        String number = steps.votingByCirculation(SERVICE, 1);
        endTerm(SERVICE, LocalDate.parse("2026-11-22"));
        say("service-member", number, 1, "REQUEST_CHANGE", "التاريخ").expect(200);
        journey.runDueJobs();
        assertThat(minutes.stands(number)).containsExactly(MinutesInVote.DRAFT);
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
        assertThat(steps.view("service-secretary", number).get("text").isNull()).isFalse();
        Map<String, Object> draft = Map.of("answers", Map.of("service-member", "صُحِّح"));
        assertThat(submit("service-secretary", number, MinutesInVote.DRAFT, draft)
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("committees.termOver");
        assertThat(minutes.state(number)).isEqualTo(MinutesState.DRAFTING);

        formAnew(SERVICE, Rule.ALL, null);
        submit("service-secretary", number, MinutesInVote.DRAFT, draft).expect(200);
        assertThat(minutes.state(number)).isEqualTo(MinutesState.VOTING);
    }

    // ---- how

    /** Formed on the day before the one on which the test goes on. */
    private void yesterday(Rule rule, String endorsedBy) {
        byMinutes.of(COMMITTEE, new Way(rule, 0, true, true, endorsedBy));
        clock.set(TODAY, LocalTime.of(9, 0));
    }

    /** In force from today, as the page of committees allows. */
    private void formAnew(Rule rule, String endorsedBy) {
        formAnew(COMMITTEE, rule, endorsedBy);
    }

    private void formAnew(String code, Rule rule, String endorsedBy) {
        Committee former = committees.lastFormed(code).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), HijriDates.RIYADH);
        committees.form(new Formation(
                code,
                former.name(),
                new Way(rule, 0, true, true, endorsedBy),
                "N/" + today,
                today,
                today,
                null,
                former.members(),
                List.of()));
    }

    private void theTermEnds() {
        endTerm(COMMITTEE, TODAY);
    }

    /** The clock goes to the day after. */
    private void endTerm(String code, LocalDate last) {
        jdbc.update(
                "update committee_formation set in_force_until = ? where committee = ? and in_force_until is null",
                last,
                code);
        clock.set(last.plusDays(1), LocalTime.of(9, 0));
        assertThat(committees.find(code)).isEmpty();
    }

    private void allApprove(String number) {
        MEMBERS.forEach(member -> say(member, number, 1, "APPROVE").expect(200));
        minutes.runJobs();
    }
}
