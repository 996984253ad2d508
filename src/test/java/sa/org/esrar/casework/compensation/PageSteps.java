package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;

/** A compensation from the negotiation on, as the beneficiary sees it on the page and staff work on it. */
abstract class PageSteps extends CompensationSteps {

    static final String OFFER = "userTask_makeOffer";
    static final String APPROVE_OFFER = "userTask_approveOffer";
    static final String CONSIDER = "userTask_considerCounterOffer";
    static final String PREPARE_AGREEMENT = "userTask_prepareAgreement";
    static final String SIGN = "userTask_signForAssociation";
    static final String PREPARE_PAYMENT = "userTask_preparePayment";
    static final String APPROVE_PAYMENT = "userTask_approvePayment";
    static final String TRANSFER = "userTask_recordTransfer";
    static final String BOARD_CHAIR = "board-chair";

    private static final Pattern OFFER_ID = Pattern.compile("name=\"offer\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b(\\d{6})\\b");

    private static int papers;

    @Autowired
    MockMvc http;

    /** The beneficiary's browser, on the page of the case. */
    final class Hers {

        private final Visitor visitor;
        private final Filed filed;

        Hers(Filed filed) {
            this.visitor = new Visitor(http, "ar");
            this.filed = filed;
        }

        Visitor visitor() {
            return visitor;
        }

        Filed filed() {
            return filed;
        }

        /** With number and code each time, for a visit ends long before a stage does. */
        Visitor.Page page() {
            return visitor.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode());
        }

        Visitor.Page step(String step, String... fields) {
            return visitor.send(page().path() + "/" + step, fields);
        }

        Visitor.Page answer(String answer, String... more) {
            return answerTo(found(OFFER_ID, page().html()), answer, more);
        }

        Visitor.Page answerTo(String offer, String answer, String... more) {
            String[] fields = new String[more.length + 4];
            fields[0] = "offer";
            fields[1] = offer;
            fields[2] = "answer";
            fields[3] = answer;
            System.arraycopy(more, 0, fields, 4, more.length);
            return step("offer", fields);
        }

        String offer() {
            return found(OFFER_ID, page().html());
        }

        /** Sends for the code, reads it from the telephone, and signs what the page shows. */
        Visitor.Page sign() {
            Visitor.Page asked = step("settlement-code", "once", "c" + System.nanoTime());
            assertThat(asked.status()).as(asked.html()).isEqualTo(200);
            return step("settlement", "code", code(filed), "hash", found(HASH, asked.html()));
        }
    }

    /** Somebody of the staff on the page of compensations. */
    final class Staff {

        private final String user;

        Staff(String user) {
            this.user = user;
        }

        /** @param step {@code ruling}, {@code offer} …, or nothing for the page itself */
        MockHttpServletResponse send(String step, String... fields) {
            MockHttpServletRequestBuilder form = post("/staff/compensation" + (step.isEmpty() ? "" : "/" + step))
                    .with(csrfCookie());
            for (int i = 0; i < fields.length; i += 2) {
                form.param(fields[i], fields[i + 1]);
            }
            return perform(form);
        }

        String page() {
            return html(perform(get("/staff/compensation")));
        }

        private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
            try {
                return http.perform(request.with(user(user)).header("Accept", "text/html"))
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String html(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String found(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }

    /** The last code for signing that went to the beneficiary's telephone. */
    String code(Filed filed) {
        return found(
                SIX_DIGITS, journey.messages(filed.caseNumber(), "otp.matter").get(0));
    }

    // ---- steps of staff

    /** Made, approved by the chair of the board where that is needed, and sent. */
    Filed offered(Filed filed, String amount, String... reason) {
        Map<String, Object> form = new HashMap<>(Map.of("amount", amount, "manner", "تحويل واحد إلى حسابكم"));
        if (reason.length > 0) {
            form.put("reason", reason[0]);
        }
        submit(MANAGER, filed, OFFER, form).expect(200);
        if (hasTask(BOARD_CHAIR, filed, APPROVE_OFFER)) {
            submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", true)).expect(200);
        }
        journey.runDueJobs();
        return filed;
    }

    Filed accepted(Filed filed, String amount) {
        offered(filed, amount);
        assertThat(new Hers(filed).answer("ACCEPTED").status()).isEqualTo(200);
        return filed;
    }

    Filed prepared(Filed filed, String amount) {
        accepted(filed, amount);
        submit(MANAGER, filed, PREPARE_AGREEMENT, Map.of()).expect(200);
        return filed;
    }

    /** Signed by the beneficiary on the page, and by both signatories. */
    Filed agreed(Filed filed, String amount) {
        prepared(filed, amount);
        assertThat(new Hers(filed).sign().status()).isEqualTo(200);
        signedForUs(filed);
        return filed;
    }

    void signedForUs(Filed filed) {
        submit("signatory-1", filed, SIGN, Map.of("signs", true)).expect(200);
        submit("signatory-2", filed, SIGN, Map.of("signs", true)).expect(200);
        journey.runDueJobs();
    }

    Filed transferred(Filed filed, String amount) {
        agreed(filed, amount);
        paid(filed);
        return filed;
    }

    /** Prepared by one, approved by another, transferred today. */
    void paid(Filed filed) {
        submit(
                        "accountant",
                        filed,
                        PREPARE_PAYMENT,
                        Map.of(
                                "iban",
                                "SA9200000000001999900001",
                                "holder",
                                "نورة سعد العذقي",
                                "orderNumber",
                                "PO-" + filed.caseNumber(),
                                "voucher",
                                "V-" + filed.caseNumber()))
                .expect(200);
        submit("finance-supervisor", filed, APPROVE_PAYMENT, Map.of("approved", true))
                .expect(200);
        journey.asStaff(
                        "accountant",
                        multipart("/api/v1/staff/compensations/{n}/payment/proof", filed.caseNumber())
                                .file(new MockMultipartFile(
                                        "file", "transfer.pdf", null, TestFiles.pdf("Paid " + ++papers))),
                        null)
                .expect(201);
        submit(
                        "accountant",
                        filed,
                        TRANSFER,
                        Map.of(
                                "bankReference",
                                "FT-" + filed.caseNumber(),
                                "transferredOn",
                                HijriDates.dayInRiyadh(clock.instant()).toString()))
                .expect(200);
        journey.runDueJobs();
    }
}
