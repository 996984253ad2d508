package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.SystemWork;

/** A compensation at the negotiation, and offers and agreements through the staff API, step by step. */
abstract class NegotiationSteps {

    static final String MAKE = "userTask_makeOffer";
    static final String APPROVE = "userTask_approveOffer";
    static final String REPLY = "userTask_recordOfferReply";
    static final String CONSIDER = "userTask_considerCounterOffer";
    static final String PREPARE = "userTask_prepareAgreement";
    static final String WITNESS = "userTask_witnessAgreement";
    static final String SIGN = "userTask_signForAssociation";

    static final String MANAGER = "executive-manager";
    static final String CHAIR = "board-chair";
    static final String LIAISON = "liaison-1";
    static final String FIRST = "signatory-1";
    static final String SECOND = "signatory-2";

    static final String NOURA = "1999990011";
    /** Whose code goes to a relative's telephone. */
    static final String FATIMA = "1999990029";

    /** Samples, story 1: Thursday. */
    static final LocalDate OFFERED = LocalDate.of(2026, 10, 8);

    static final String MANNER = "حوالة واحدة إلى الحساب خلال عشرة أيام عمل من التوقيع";

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    CaseRegister cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SystemWork system;

    @Autowired
    Parties parties;

    @Autowired
    DemoParties people;

    @Autowired
    DemoStaff staff;

    @Autowired
    Timeline timeline;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void peopleOfTheSamples() {
        clock.set(OFFERED, LocalTime.of(10, 0));
        staff.load();
        people.load();
    }

    Filed negotiating() {
        return negotiating(NOURA);
    }

    Filed negotiating(String nationalId) {
        UUID party = parties.findByNationalId(nationalId).orElseThrow();
        CaseRegister.Opened opened = transaction.execute(status -> {
            CaseRegister.Opened one = cases.open(CaseKind.CPN, party, Channel.WEBSITE, CaseStatus.AWAITING_MINUTES);
            jdbc.sql("insert into compensation (case_number, stage, origin, represented, detail, filed_at, version,"
                            + " admitted, investigated) values (?, 'DECIDING', 'BENEFICIARY', false, '\\x00', now(), 0,"
                            + " true, true)")
                    .param(one.caseNumber())
                    .update();
            return one;
        });
        system.run(() -> runtime.createProcessInstanceByKey("compensation-investigation")
                .businessKey(opened.caseNumber())
                .setVariable("caseNumber", opened.caseNumber())
                .startBeforeActivity("subProcess_negotiation")
                .execute());
        return new Filed(opened.caseNumber(), opened.accessCode());
    }

    // ---- steps

    /** @param more field, value, … on top of amount and manner */
    static Map<String, Object> offer(String amount, String... more) {
        Map<String, Object> form = new HashMap<>(Map.of("amount", amount, "manner", MANNER));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    /** Within the manager's own authority, and out at once. */
    Filed offered(Filed filed, String amount, String... more) {
        submit(MANAGER, filed, MAKE, offer(amount, more)).expect(200);
        journey.runDueJobs();
        return filed;
    }

    Filed approved(Filed filed, String amount) {
        submit(MANAGER, filed, MAKE, offer(amount)).expect(200);
        submit(CHAIR, filed, APPROVE, Map.of("approved", true)).expect(200);
        journey.runDueJobs();
        return filed;
    }

    void answer(Filed filed, OfferAnswer answer, String counter) {
        offers.answer(filed.caseNumber(), answer, counter == null ? null : new BigDecimal(counter), null);
    }

    Filed accepted(Filed filed, String amount) {
        approved(filed, amount);
        answer(filed, OfferAnswer.ACCEPTED, null);
        return filed;
    }

    Filed prepared(Filed filed, String amount) {
        submit(MANAGER, accepted(filed, amount), PREPARE, Map.of()).expect(200);
        return filed;
    }

    Answer submit(String user, Filed filed, String key, Map<String, Object> form) {
        return journey.submit(user, filed, key, form);
    }

    boolean hasTask(String user, Filed filed, String key) {
        return journey.task(user, filed, key) != null;
    }

    String code(Filed filed) {
        Matcher digits = SIX_DIGITS.matcher(
                journey.messages(filed.caseNumber(), "otp.matter").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    // ---- what is known of it

    OfferView last(Filed filed) {
        List<OfferView> all = offers.all(filed.caseNumber());
        return all.get(all.size() - 1);
    }

    String stage(Filed filed) {
        return jdbc.sql("select stage from compensation where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .single();
    }

    /** Codes on the case's timeline, the first first. */
    List<String> lines(Filed filed) {
        return timeline.entries(filed.caseNumber()).stream()
                .map(Timeline.Entry::code)
                .filter(code -> code.startsWith("compensation."))
                .toList();
    }

    ProcessInstance instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    static List<String> fields(Answer refused) {
        refused.expect(422);
        return refused.body().get("errors").findValuesAsText("field");
    }

    static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
