package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** The three stories of the samples, day by day and to the riyal, through the real doors and with their letters (D1–D4). */
@CaseworkTest
class CompensationStoriesTest extends CompensationSteps {

    private static final String ACCOUNTANT = "accountant";
    private static final String SUPERVISOR = "finance-supervisor";
    private static final String BOARD_CHAIR = "board-chair";
    private static final String COURT = "المحكمة (مثال)";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    DemoParties people;

    @Autowired
    Offers offers;

    @Autowired
    OfferViews offerViews;

    @Autowired
    Agreements agreements;

    @Autowired
    Payments payments;

    @Autowired
    Rulings rulings;

    @Autowired
    HarmObjections objections;

    @Autowired
    CompensationGate gate;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    OutgoingRegister outgoing;

    @Autowired
    Letters letters;

    private int papers;

    @BeforeEach
    void peopleOfTheSamples() {
        on("2026-09-20");
        people.load();
    }

    @Test
    void spoiltGoodsTheInternalWayWithOneChangeToTheMinutes() {
        Filed filed = filed(claim(party("1999990011")));
        // Day 0 is a Sunday; National Day is skipped.
        assertThat(dueOn(filed)).isEqualTo("2026-10-19");
        heard(appointed(admitted(filed)));
        on("2026-09-29");
        submit(MEMBER, filed, FINDINGS, proven("4875.50")).expect(200);
        assertThat(dueOn(filed)).as("ten working days for the minutes").isEqualTo("2026-10-13");

        on("2026-10-01");
        assertThat(status(filed)).isEqualTo("AWAITING_MINUTES");
        String minutes = atVote(filed, proven("4875.50"));
        vote(minutes, 1, MEMBER, "REQUEST_CHANGE", "يُفصل المبلغان كلٌّ على حدة");
        journey.runDueJobs();
        on("2026-10-04");
        submit(
                        SECRETARY,
                        minutes(minutes),
                        DRAFT,
                        Map.of("answers", Map.of(MEMBER, "فُصلا"), "revised", List.of(filed.caseNumber())))
                .expect(200);
        submit(SECRETARY, minutes(minutes), RECORD, proven("3245.50", "1630.00"))
                .expect(200);
        submit(SECRETARY, minutes(minutes), DRAFT, Map.of()).expect(200);
        vote(minutes, 2, CHAIR, "APPROVE", null);
        vote(minutes, 2, SECRETARY, "APPROVE", null);
        on("2026-10-05");
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
        vote(minutes, 2, MEMBER, "APPROVE", null);
        journey.runDueJobs();
        assertThat(gate.isOpen(filed.caseNumber())).as("not endorsed yet").isFalse();
        on("2026-10-06");
        endorsed(minutes);
        assertThat(gate.isOpen(filed.caseNumber())).isTrue();
        assertThat(findings.damage(filed.caseNumber())).hasValue(new BigDecimal("4875.50"));

        on("2026-10-08");
        submit(MANAGER, filed, "userTask_makeOffer", offer("4875.50")).expect(200);
        journey.runDueJobs();
        assertThat(lastOffer(filed).validUntil()).isEqualTo(LocalDate.parse("2026-10-15"));
        on("2026-10-12");
        offers.answer(filed.caseNumber(), OfferAnswer.COUNTERED, new BigDecimal("5600.00"), "مع النقل والعاملة");
        on("2026-10-13");
        submit(
                        MANAGER,
                        filed,
                        "userTask_considerCounterOffer",
                        Map.of("goesOn", true, "reasons", "يُزاد ما ثبت من النقل"))
                .expect(200);
        submit(MANAGER, filed, "userTask_makeOffer", offer("5100.00")).expect(200);
        assertThat(hasTask(BOARD_CHAIR, filed, "userTask_approveOffer")).isTrue();
        submit(BOARD_CHAIR, filed, "userTask_approveOffer", Map.of("approved", true))
                .expect(200);
        journey.runDueJobs();
        on("2026-10-15");
        offers.answer(filed.caseNumber(), OfferAnswer.ACCEPTED, null, null);
        submit(MANAGER, filed, "userTask_prepareAgreement", Map.of("payBy", "2026-10-29"))
                .expect(200);
        on("2026-10-18");
        signed(filed);
        assertThat(status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(dueOn(filed)).as("as agreed").isEqualTo("2026-10-29");
        paid(filed, "SA9200000000001999900001", "نورة سعد العذقي", "2026-10-19", "2026-10-21");
        on("2026-10-22");
        payments.confirm(filed.caseNumber());
        journey.runDueJobs();

        assertThat(ended(filed, "end_compensated")).isTrue();
        assertThat(stage(filed)).isEqualTo("COMPENSATED");
        assertThat(status(filed)).isEqualTo("FULFILLED");
        assertThat(payments.current(filed.caseNumber()).orElseThrow().amount()).isEqualByComparingTo("5100.00");
        assertPaid(filed, "فقط خمسة آلاف ومائة ريال لا غير");
        assertThat(actions(filed))
                .as("on the cause, and nothing was late")
                .containsExactly("HARM management 2026-11-05");
        assertSays(
                letter(filed, LetterKind.SETTLEMENT_OFFER),
                "فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمسون هللة لا غير");
    }

    @Test
    void aDesignUsedWithoutPermissionWithOneReservation() {
        Filed filed = filed(new FileHarm(
                Origin.BENEFICIARY,
                party("1999990078"),
                null,
                false,
                "لقيت نقشتي مطبوعة على علب هدايا بدون إذني ولا ذكر اسمي",
                new BigDecimal("12000.00"),
                List.of(),
                Channel.WEBSITE,
                1,
                null));
        investigated(filed, proven("6250.00"));
        String minutes = atVote(filed, proven("6250.00"));
        vote(minutes, 1, CHAIR, "APPROVE", null);
        vote(minutes, 1, SECRETARY, "APPROVE", null);
        vote(minutes, 1, MEMBER, "APPROVE_WITH_RESERVATION", "أرى أن المقابل العادل 16 ريالاً للعلبة");
        journey.runDueJobs();
        endorsed(minutes);
        assertThat(gate.isOpen(filed.caseNumber())).as("a reservation approves").isTrue();
        assertSays(letter(minutes(minutes), LetterKind.MINUTES), "أرى أن المقابل العادل");

        submit(MANAGER, filed, "userTask_makeOffer", offer("6250.00")).expect(200);
        submit(BOARD_CHAIR, filed, "userTask_approveOffer", Map.of("approved", true))
                .expect(200);
        journey.runDueJobs();
        offers.answer(
                filed.caseNumber(), OfferAnswer.COUNTERED, new BigDecimal("9000.00"), "وذكر اسمي عند إعادة الطباعة");
        submit(
                        MANAGER,
                        filed,
                        "userTask_considerCounterOffer",
                        Map.of("goesOn", true, "reasons", "يُذكر اسمها ويُسحب ما بقي"))
                .expect(200);
        submit(MANAGER, filed, "userTask_makeOffer", offer("7500.00")).expect(200);
        submit(BOARD_CHAIR, filed, "userTask_approveOffer", Map.of("approved", true))
                .expect(200);
        journey.runDueJobs();
        offers.answer(filed.caseNumber(), OfferAnswer.ACCEPTED, null, null);
        submit(
                        MANAGER,
                        filed,
                        "userTask_prepareAgreement",
                        Map.of("terms", "سحب العلب التسعين الباقية\nذكر اسمها في الدليل\nاعتذار مكتوب"))
                .expect(200);
        signed(filed);
        assertSays(agreements.pdf(filed.caseNumber()), "سحب العلب التسعين الباقية");
        paid(filed, "SA1100000000001999900004", "زينب حسين الليفي", "2026-09-21", "2026-09-22");
        payments.confirm(filed.caseNumber());
        journey.runDueJobs();

        assertThat(ended(filed, "end_compensated")).isTrue();
        assertPaid(filed, "فقط سبعة آلاف وخمسمائة ريال لا غير");
    }

    @Test
    void notProvenAndThenARulingThatBecomesFinal() {
        committeeSatBefore();
        on("2026-01-20");
        Filed filed = filed(new FileHarm(
                Origin.BENEFICIARY,
                party("1999990037"),
                null,
                false,
                "خربت تموري في مستودع المتجر",
                new BigDecimal("12300.00"),
                List.of(new FileHarm.ClaimedItem("205 كجم تمور", new BigDecimal("12300.00"))),
                Channel.WEBSITE,
                1,
                null));
        appointed(admitted(filed));
        submit(MEMBER, filed, EVIDENCE, Map.of("evidence", List.of(paperOf("2026-01-11"))))
                .expect(200);
        submit(
                        MEMBER,
                        filed,
                        STATEMENT,
                        Map.of("beneficiary", heardOn("2026-01-18"), "association", heardOn("2026-01-19")))
                .expect(200);
        submit(MEMBER, filed, FINDINGS, notProven()).expect(200);
        on("2026-02-15");
        decidedByMinutes(filed, notProven());
        assertThat(status(filed)).isEqualTo("NOT_PROVEN");
        assertThat(letters(filed)).containsExactly("COMPENSATION_REFUSAL");
        on("2026-02-22");
        objections.file(filed.caseNumber(), "سلّمتها بنفسي وعندي شهود");
        // In Ramadan, whose shorter hours move no date.
        on("2026-03-08");
        submit(
                        BOARD_CHAIR,
                        filed,
                        OBJECTION,
                        Map.of("accepted", false, "reasons", "لا سجل تسليم معدود، ولم يشهد أحد على الكمية"))
                .expect(200);
        journey.runDueJobs();
        assertThat(status(filed)).isEqualTo("NO_AGREEMENT");
        assertThat(letters(filed)).contains("EXTERNAL_WAY");
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();

        on("2026-06-14");
        ruling(filed, "NOT_FINAL", "2026-06-14", "9999000001");
        assertThat(status(filed)).isEqualTo("AWAITING_FINALITY");
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
        // Meanwhile the timer has asked an officer whether it is final.
        on("2026-08-16");
        submit(
                        MANAGER,
                        filed,
                        "userTask_registerRuling",
                        Map.of("step", "BECAME_FINAL", "finalOn", "2026-08-16", "incoming", paper()))
                .expect(200);
        journey.runDueJobs();
        assertThat(gate.isOpen(filed.caseNumber())).isTrue();

        assertThat(submit(MANAGER, filed, "userTask_makeOffer", offer("9000.00"))
                        .status())
                .as("of a final sum only the manner is negotiated")
                .isEqualTo(422);
        submit(MANAGER, filed, "userTask_makeOffer", offer("12300.00")).expect(200);
        submit(BOARD_CHAIR, filed, "userTask_approveOffer", Map.of("approved", true))
                .expect(200);
        journey.runDueJobs();
        offers.answer(filed.caseNumber(), OfferAnswer.ACCEPTED, null, null);
        submit(MANAGER, filed, "userTask_prepareAgreement", Map.of("payBy", "2026-08-30"))
                .expect(200);
        signed(filed);
        assertThat(dueOn(filed)).as("as agreed").isEqualTo("2026-08-30");
        paid(filed, "SA6500000000001999900002", "عبدالله حسن الخلاصي", "2026-08-24", "2026-08-30");
        payments.confirm(filed.caseNumber());
        journey.runDueJobs();

        assertThat(ended(filed, "end_compensated")).isTrue();
        assertPaid(filed, "فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير");
    }

    @Test
    void aRulingThatIsOverturnedBeforeItIsFinalGivesTheAdmittedInvestigationBack() {
        Filed filed = appointed(admitted(filed(claim(party("1999990011")))));
        ruling(filed, "NOT_FINAL", "2026-09-20", "9999000002");
        assertThat(status(filed)).isEqualTo("AWAITING_FINALITY");
        rulings.arrive(filed.caseNumber(), paper(), MANAGER);
        submit(MANAGER, filed, "userTask_registerRuling", Map.of("step", "OVERTURNED", "reason", "نقضته محكمة أعلى"))
                .expect(200);
        journey.runDueJobs();
        assertThat(hasTask(MEMBER, filed, ADMIT)).as("not asked twice").isFalse();
        assertThat(hasTask(CHAIR, filed, APPOINT)).isTrue();
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
    }

    @Test
    void withoutAnAgreementTheCaseWaitsForARulingAndIsClosedWhenNoneComes() {
        Filed filed = provenByMinutes();
        submit(MANAGER, filed, "userTask_makeOffer", offer("4875.50")).expect(200);
        journey.runDueJobs();
        offers.answer(filed.caseNumber(), OfferAnswer.DECLINED, null, "أطلب المبلغ كله");
        submit(
                        MANAGER,
                        filed,
                        "userTask_considerCounterOffer",
                        Map.of("goesOn", false, "reasons", "لم يُتفق بعد عرضين"))
                .expect(200);
        journey.runDueJobs();
        assertThat(status(filed)).isEqualTo("NO_AGREEMENT");
        assertThat(letters(filed)).contains("EXTERNAL_WAY");
        on("2031-09-19");
        assertThat(ended(filed, "end_noAgreement")).isTrue();
        assertThat(stage(filed)).isEqualTo("CLOSED_NO_AGREEMENT");
    }

    // ---- steps

    /** The samples form it in June 2026; this story begins before. */
    private void committeeSatBefore() {
        jdbc.sql("update committee_formation set in_force_from = '2025-06-22' where committee = ?")
                .param(COMMITTEE)
                .update();
        jdbc.sql("update committee_member set member_from = '2025-06-22' where formation_id in"
                        + " (select id from committee_formation where committee = ?)")
                .param(COMMITTEE)
                .update();
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(10, 0));
        journey.runDueJobs();
    }

    private UUID party(String nationalId) {
        return parties.findByNationalId(nationalId).orElseThrow();
    }

    private static Map<String, Object> paperOf(String day) {
        return Map.of("kind", "CONTRACT", "on", day, "what", "اتفاق الأمانة", "from", "المستفيد");
    }

    private static Map<String, Object> heardOn(String day) {
        Map<String, Object> statement = statement("من حضر");
        statement.put("on", day);
        return statement;
    }

    private static Map<String, Object> offer(String amount) {
        return new HashMap<>(Map.of("amount", amount, "manner", "حوالة واحدة إلى حسابه خلال عشرة أيام عمل"));
    }

    private OfferView lastOffer(Filed filed) {
        List<OfferView> all = new ArrayList<>(offerViews.all(filed.caseNumber()));
        return all.get(all.size() - 1);
    }

    /** By a code on the website, and by two for the association. */
    private void signed(Filed filed) {
        agreements.sendCode(filed.caseNumber());
        Matcher code = SIX_DIGITS.matcher(
                journey.messages(filed.caseNumber(), "otp.matter").get(0));
        assertThat(code.find()).isTrue();
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code.group(), null));
        for (String signatory : List.of("signatory-1", "signatory-2")) {
            submit(signatory, filed, "userTask_signForAssociation", Map.of("signs", true))
                    .expect(200);
        }
        journey.runDueJobs();
    }

    private void paid(Filed filed, String iban, String holder, String preparedOn, String transferredOn) {
        on(preparedOn);
        String number = filed.caseNumber().substring(4);
        submit(
                        ACCOUNTANT,
                        filed,
                        "userTask_preparePayment",
                        Map.of("iban", iban, "holder", holder, "orderNumber", number, "voucher", "V-" + number))
                .expect(200);
        submit(SUPERVISOR, filed, "userTask_approvePayment", Map.of("approved", true))
                .expect(200);
        on(transferredOn);
        journey.asStaff(
                        ACCOUNTANT,
                        multipart("/api/v1/staff/compensations/{n}/payment/proof", filed.caseNumber())
                                .file(new MockMultipartFile(
                                        "file", "transfer.pdf", null, TestFiles.pdf("Story " + number + ++papers))),
                        null)
                .expect(201);
        submit(
                        ACCOUNTANT,
                        filed,
                        "userTask_recordTransfer",
                        Map.of("bankReference", "FT-" + number, "transferredOn", transferredOn))
                .expect(200);
        journey.runDueJobs();
    }

    private void ruling(Filed filed, String finality, String issuedOn, String number) {
        rulings.arrive(filed.caseNumber(), paper(), MANAGER);
        submit(
                        MANAGER,
                        filed,
                        "userTask_registerRuling",
                        Map.of(
                                "step",
                                "NEW",
                                "kind",
                                "JUDGMENT",
                                "number",
                                number,
                                "authority",
                                COURT,
                                "issuedOn",
                                issuedOn,
                                "favour",
                                "IN_FAVOUR",
                                "amount",
                                "12300.00",
                                "finality",
                                finality))
                .expect(200);
        journey.runDueJobs();
    }

    private String paper() {
        return incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, COURT, null, null, 1, null), "reception-1")
                .printed();
    }

    private byte[] letter(Filed filed, LetterKind kind) {
        return outgoing.ofCase(filed.caseNumber()).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .map(entry -> letters.get(entry.number()))
                .orElseThrow();
    }

    private static void assertSays(byte[] pdf, String words) {
        try {
            assertThat(PrintedText.of(pdf).says(words)).as(words).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum stands in words in the agreement and in the notice of payment. */
    private void assertPaid(Filed filed, String words) {
        assertSays(agreements.pdf(filed.caseNumber()), words);
        assertSays(letter(filed, LetterKind.PAYMENT_NOTICE), words);
        assertThat(jdbc.sql("select count(*) from compensation_payment where case_number = ?")
                        .param(filed.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
