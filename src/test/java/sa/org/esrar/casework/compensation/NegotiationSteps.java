package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswers;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.workflow.SystemWork;

/** A compensation at the negotiation, and offers and agreements through the staff API, step by step. */
abstract class NegotiationSteps extends CompensationSteps {

    static final String MAKE = "userTask_makeOffer";
    static final String APPROVE_OFFER = "userTask_approveOffer";
    static final String REPLY = "userTask_recordOfferReply";
    static final String CONSIDER = "userTask_considerCounterOffer";
    static final String PREPARE = "userTask_prepareAgreement";
    static final String WITNESS = "userTask_witnessAgreement";
    static final String SIGN = "userTask_signForAssociation";

    static final String BOARD_CHAIR = "board-chair";
    static final String LIAISON = "liaison-1";
    static final String FIRST = "signatory-1";
    static final String SECOND = "signatory-2";

    static final String NOURA = "1999990011";
    static final String FATIMA = "1999990029";

    /** Samples, story 1: Thursday. */
    static final LocalDate OFFERED = LocalDate.of(2026, 10, 8);

    static final String MANNER = "حوالة واحدة إلى الحساب خلال عشرة أيام عمل من التوقيع";

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    SystemWork system;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DemoParties people;

    @Autowired
    Timeline entries;

    @Autowired
    Rulings rulings;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    Offers offers;

    @Autowired
    OfferViews offerViews;

    @Autowired
    OfferAnswers answers;

    @Autowired
    Agreements agreements;

    @BeforeEach
    @Override
    void staffOfTheSamples() {
        clock.set(OFFERED, LocalTime.of(10, 0));
        staff.load();
        people.load();
    }

    /** P01 at the negotiation, by the committee's real minutes: 4,875.50 riyals. */
    Filed negotiating() {
        return negotiating(NOURA);
    }

    Filed negotiating(String nationalId) {
        return provenByMinutes(filed(claim(parties.findByNationalId(nationalId).orElseThrow())), proven());
    }

    /** P02, whose code goes to a relative's telephone. */
    Filed negotiatingByRelative() {
        return negotiating(FATIMA);
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
        submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", true)).expect(200);
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

    String code(Filed filed) {
        Matcher digits = SIX_DIGITS.matcher(
                journey.messages(filed.caseNumber(), "otp.matter").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    /** A judgment for 12,300.00 riyals, through the desk's and the manager's doors. */
    void ruled(Filed filed, String number, String finality) {
        String paper = incoming.register(
                        new RegisterIncoming(
                                RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 1, filed.caseNumber()),
                        "reception-1")
                .printed();
        rulings.arrive(filed.caseNumber(), paper, MANAGER);
        Map<String, Object> form = new HashMap<>(Map.of(
                "step", "NEW",
                "kind", "JUDGMENT",
                "number", number,
                "authority", "المحكمة (مثال)",
                "issuedOn", "2026-10-08",
                "favour", "IN_FAVOUR",
                "amount", "12300",
                "finality", finality));
        if (finality.equals("FINAL")) {
            form.put("finalOn", "2026-10-08");
        }
        submit(MANAGER, filed, "userTask_registerRuling", form).expect(200);
        journey.runDueJobs();
    }

    // ---- what is known of it

    OfferView last(Filed filed) {
        List<OfferView> all = offerViews.all(filed.caseNumber());
        return all.get(all.size() - 1);
    }

    /** Codes on the case's timeline, the first first. */
    List<String> lines(Filed filed) {
        return entries.entries(filed.caseNumber()).stream()
                .map(Timeline.Entry::code)
                .filter(code -> code.startsWith("compensation."))
                .toList();
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

    /** What failed of two that begin together. */
    static List<Throwable> atOnce(Callable<?> first, Callable<?> second) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> one : List.of(two.submit(first), two.submit(second))) {
                try {
                    one.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } finally {
            two.shutdownNow();
        }
    }
}
