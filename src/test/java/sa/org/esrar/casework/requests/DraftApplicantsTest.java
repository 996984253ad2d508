package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Who asks may still be another until somebody has signed; then nobody can put another name under a signature. */
@CaseworkTest
class DraftApplicantsTest {

    private static final String MOTHER = "1999990102";
    private static final String MOTHERS_MOBILE = "0519990011";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    FilingContacts contacts;

    private Filed filed;
    private Visitor family;
    private String page;

    /** A daughter who wrote herself where her mother belongs, and was already sent the code. */
    @BeforeEach
    void aRequestUnderTheWrongName() {
        filed = journey.file(families.filing("نورة سعد العذقي", "1999990011", "0519990001", "OWN"));
        family = new Visitor(http, "ar");
        page = enter(family).path().substring(0, "/track/12345678".length());
    }

    @Test
    void theReviewAndTheStepsLeadToIt() {
        assertThat(family.open(page + "/review").html().split("/applicant\"", -1))
                .hasSize(3);
        assertThat(family.open(page + "/request").html()).contains(page + "/applicant\"");
        Page form = family.open(page + "/applicant");
        assertThat(form.html())
                .contains("value=\"نورة سعد العذقي\"", "<option value=\"OWN\" selected", "فلا نعرض ما سبق منها")
                .doesNotContain("1999990011", "519990001", "05••••001");
    }

    @Test
    void theCaseIsTheOthersAndNothingOfTheOneBeforeStaysInIt() {
        UUID daughter = cases.view(filed.caseNumber()).partyId();
        String herCode = journey.lastCode(filed.caseNumber());

        Page review = family.send(page + "/applicant", mother("mobileOwner", "RELATIVE"));
        assertThat(review.path()).isEqualTo(page + "/review");
        assertThat(review.html()).contains("منيرة فهد السعف", "05••••011", "إعداد المعمول");
        for (String step : List.of("/review", "/request", "/applicant")) {
            assertThat(family.open(page + step).html()).as(step).doesNotContain("نورة", "05••••001", "519990001");
        }
        assertThat(cases.view(filed.caseNumber()).partyId()).isNotEqualTo(daughter);
        assertThat(jdbc.sql("select name from filing_contact where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("منيرة فهد السعف");

        assertThat(journey.status(filed)).as("she signs herself").isEqualTo("DRAFT");
        Page signing = family.send(page + "/code");
        assertThat(signing.path()).isEqualTo(page + "/signature");
        String motherCode = journey.lastCode(filed.caseNumber());
        assertThat(motherCode).isNotEqualTo(herCode);
        assertThat(contacts.forCase(
                                filed.caseNumber(),
                                cases.view(filed.caseNumber()).partyId())
                        .mobileE164())
                .isEqualTo("+966519990011");
        assertThat(family.send(page + "/signature", "code", herCode).html()).contains("code-problem");
        assertThat(family.send(page + "/signature", "code", motherCode).path()).isEqualTo(page + "/receipt");
        assertThat(parties.view(cases.view(filed.caseNumber()).partyId()).name())
                .isEqualTo("منيرة فهد السعف");
        assertThat(family.open(page).html()).contains("غُيِّر مقدِّم الطلب").doesNotContain("نورة", "منيرة");
    }

    @Test
    void theCodeThatWasSentBeforeIsWorthNothingEvenBeforeAnotherIsSent() {
        String herCode = journey.lastCode(filed.caseNumber());
        family.send(page + "/applicant", mother());
        assertThat(family.send(page + "/signature", "code", herCode).path()).isNotEqualTo(page + "/receipt");
        assertThat(journey.sign(filed).status()).isIn(409, 422);
        assertThat(journey.status(filed)).isEqualTo("DRAFT");
    }

    @Test
    void theTimelineTellsThatItChangedAndNotFromWhomToWhom() {
        family.send(page + "/applicant", mother());
        assertThat(jdbc.sql(
                                "select count(*) from timeline_entry where case_number = ?"
                                        + " and code = 'requests.applicantChanged' and arguments = '{}' and text_digest is null")
                        .param(filed.caseNumber())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKnownAndAnUnknownIdentityNumberAreAnsweredAlikeAndNothingOnRecordChanges() {
        families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        UUID huda = parties.findByNationalId("1999990045").orElseThrow();

        Page known = family.send(page + "/applicant", person("منتحلة", "1999990045", "0519990009"));
        assertThat(known.html()).contains("منتحلة", "05••••009").doesNotContain("هدى", "05••••004", "519990004");
        Filed other = journey.file(families.filing("نورة سعد العذقي", "1999990011", "0519990001", "OWN"));
        Visitor stranger = new Visitor(http, "ar");
        String there = stranger.send("/track", "caseNumber", other.caseNumber(), "accessCode", other.accessCode())
                .path()
                .substring(0, page.length());
        Page unknown = stranger.send(there + "/applicant", person("منتحلة", "1999990201", "0519990009"));
        assertThat(plain(unknown, there, other)).isEqualTo(plain(known, page, filed));

        assertThat(parties.view(huda).name()).isEqualTo("هدى إبراهيم السعفي");
        assertThat(parties.contact(huda).mobileE164()).isEqualTo("+966519990004");
        assertThat(contacts.forCase(filed.caseNumber(), huda).mobileE164())
                .as("only she can sign")
                .isEqualTo("+966519990004");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingChanges() {
        UUID before = cases.view(filed.caseNumber()).partyId();
        Page wrong = family.send(page + "/applicant", person("<script>alert(1)</script>", "1999990099", "0135861234"));
        assertThat(wrong.html())
                .contains(
                        "href=\"#name\"",
                        "href=\"#nationalId\"",
                        "href=\"#mobile\"",
                        "value=\"0135861234\"",
                        "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(cases.view(filed.caseNumber()).partyId()).isEqualTo(before);
        assertThat(contacts.asTyped(filed.caseNumber()).orElseThrow().name()).isEqualTo("نورة سعد العذقي");
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");

        Page outdated = family.send(page + "/applicant", mother("noticeVersion", "0"));
        assertThat(outdated.html()).contains("صدر إشعار خصوصية جديد");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        String[] form = mother("filingKey", UUID.randomUUID().toString());
        family.send(page + "/applicant", form);
        assertThat(family.send(page + "/applicant", form).path()).isEqualTo(page + "/review");
        assertThat(jdbc.sql("select count(*) from timeline_entry where case_number = ?"
                                + " and code = 'requests.applicantChanged'")
                        .param(filed.caseNumber())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterTheSignatureItIsSettled() {
        journey.sign(filed).expect(200);
        UUID before = cases.view(filed.caseNumber()).partyId();
        assertThat(family.open(page + "/applicant").path()).isEqualTo(page);
        assertThat(family.send(page + "/applicant", mother()).path()).isEqualTo(page);
        assertThatThrownBy(() -> cases.giveTo(filed.caseNumber(), UUID.randomUUID()))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(cases.view(filed.caseNumber()).partyId()).isEqualTo(before);
    }

    @Test
    void whoHasNotOpenedTheCaseChangesNothing() {
        UUID before = cases.view(filed.caseNumber()).partyId();
        Visitor stranger = new Visitor(http, "ar");
        assertThat(stranger.open(page + "/applicant").html())
                .contains("name=\"accessCode\"")
                .doesNotContain("نورة");
        assertThat(stranger.send(page + "/applicant", mother()).html()).contains("name=\"accessCode\"");
        assertThat(cases.view(filed.caseNumber()).partyId()).isEqualTo(before);
    }

    private Page enter(Visitor who) {
        return who.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode());
    }

    /** The page without what is the case's own. */
    private static String plain(Page shown, String address, Filed of) {
        return shown.html()
                .replace(address, "")
                .replace(of.caseNumber(), "")
                .replace(of.accessCode(), "")
                .replaceAll("name=\"once\" value=\"[^\"]+\"", "");
    }

    private static String[] mother(String... more) {
        return with(person("منيرة فهد السعف", MOTHER, MOTHERS_MOBILE), more);
    }

    private static String[] person(String name, String nationalId, String mobile) {
        return new String[] {
            "noticeVersion", "1",
            "filingKey", UUID.randomUUID().toString(),
            "name", name,
            "nationalId", nationalId,
            "mobile", mobile,
            "mobileOwner", "OWN",
            "category", "productive-family",
            "addressForm", "FEMININE",
            "agreedChannels", "SMS"
        };
    }

    /** The form with some fields otherwise. */
    private static String[] with(String[] form, String... more) {
        List<String> fields = new ArrayList<>(List.of(form));
        for (int i = 0; i < more.length; i += 2) {
            fields.set(fields.indexOf(more[i]) + 1, more[i + 1]);
        }
        return fields.toArray(String[]::new);
    }
}
