package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** A compensation that both sides agreed on, by the committee's real minutes, and its payment through the staff API. */
abstract class PaymentSteps extends CompensationSteps {

    static final String PREPARE_PAYMENT = "userTask_preparePayment";
    static final String APPROVE_PAYMENT = "userTask_approvePayment";
    static final String TRANSFER = "userTask_recordTransfer";
    static final String RECEIPT = "userTask_confirmReceipt";
    static final String VERIFY = "userTask_verifyHeirsOrGuardian";

    static final String ACCOUNTANT = "accountant";
    static final String SUPERVISOR = "finance-supervisor";
    static final String INVESTIGATOR = MEMBER;

    static final String NOURA = "1999990011";
    static final String NOURAS_NAME = "نورة سعد العذقي";
    static final String NOURAS_IBAN = "SA9200000000001999900001";

    private static final List<String> PAID = List.of("TRANSFERRED", "RECEIVED", "CREDITED");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private static int papers;

    @Autowired
    Offers offers;

    @Autowired
    OfferViews offerViews;

    @Autowired
    Agreements agreements;

    @Autowired
    DemoParties people;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void peopleOfTheSamples() {
        people.load();
    }

    /** Of P01. */
    Filed agreed() {
        return agreed(claimed());
    }

    /** Proven by minutes, offered, accepted and signed by both sides. */
    Filed agreed(Filed filed) {
        return settled(provenByMinutes(filed, proven()));
    }

    Filed settled(Filed filed) {
        submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", "4875.50", "manner", "حوالة واحدة"))
                .expect(200);
        journey.runDueJobs();
        offers.answer(filed.caseNumber(), OfferAnswer.ACCEPTED, null, null);
        submit(MANAGER, filed, "userTask_prepareAgreement", Map.of()).expect(200);
        agreements.sendCode(filed.caseNumber());
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code(filed), null));
        for (String signatory : List.of("signatory-1", "signatory-2")) {
            submit(signatory, filed, "userTask_signForAssociation", Map.of("signs", true))
                    .expect(200);
        }
        journey.runDueJobs();
        return filed;
    }

    private String code(Filed filed) {
        Matcher digits = SIX_DIGITS.matcher(
                journey.messages(filed.caseNumber(), "otp.matter").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    // ---- steps of finance

    /** @param more field, value, … on top of an order to Noura */
    static Map<String, Object> order(String number, Object... more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("iban", NOURAS_IBAN, "holder", NOURAS_NAME, "orderNumber", number, "voucher", "V-" + number));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    Filed prepared(Filed filed, String number) {
        submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order(number)).expect(200);
        return filed;
    }

    Filed approved(Filed filed, String number) {
        submit(SUPERVISOR, prepared(filed, number), APPROVE_PAYMENT, Map.of("approved", true))
                .expect(200);
        return filed;
    }

    /** Another paper each time. */
    Answer prove(String user, Filed filed) {
        return prove(user, filed, TestFiles.pdf("Transfer " + ++papers));
    }

    Answer prove(String user, Filed filed, byte[] paper) {
        return journey.asStaff(
                user,
                multipart("/api/v1/staff/compensations/{n}/payment/proof", filed.caseNumber())
                        .file(new MockMultipartFile("file", "transfer.pdf", null, paper)),
                null);
    }

    static Map<String, Object> transfer(String reference) {
        return Map.of("bankReference", reference, "transferredOn", "2026-11-22");
    }

    Filed transferred(Filed filed, String number) {
        approved(filed, number);
        prove(ACCOUNTANT, filed).expect(201);
        submit(ACCOUNTANT, filed, TRANSFER, transfer("FT-" + number)).expect(200);
        journey.runDueJobs();
        return filed;
    }

    Answer sheet(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/compensations/{n}/payment", filed.caseNumber()), null);
    }

    // ---- what is known of it

    static List<String> fields(Answer refused) {
        refused.expect(422);
        return refused.body().get("errors").findValuesAsText("field");
    }

    /** States of the orders of a case, the oldest first. */
    List<String> orders(Filed filed) {
        return jdbc.sql("select state from compensation_payment where case_number = ? order by place")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    long lines(Filed filed, String code) {
        return jdbc.sql("select count(*) from timeline_entry where case_number = ? and code = ?")
                .params(filed.caseNumber(), code)
                .query(Long.class)
                .single();
    }

    void assertPaidOnce(Filed filed) {
        assertThat(orders(filed).stream().filter(PAID::contains)).hasSize(1);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
