package sa.org.esrar.casework.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Families.other;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** News goes where the person says; whoever merely has the page open cannot lead it elsewhere. */
@CaseworkTest
class ChannelChangeTest {

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Filed filed;
    private Visitor browser;
    private String page;

    @BeforeEach
    void anOpenCaseWhoseNewsComesByTextMessage() {
        filed = families.signed("أحمد مؤمن الكربي", "1999990060", "0519990006", "OWN");
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from one_time_code").update();
        jdbc.sql("update party_contact set email_cipher = null, email_hash = null")
                .update();
        browser = new Visitor(http, "ar");
        page = browser.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .path();
    }

    @Test
    void aCallAtAGoodTimeAfterTheCodeToTheMobile() {
        Page shown = browser.open(page + "/channel");
        assertThat(shown.html())
                .containsPattern("value=\"SMS\"[^>]*checked")
                .doesNotContain("0006")
                .doesNotContain("name=\"code\"");
        Page asked = browser.send(page + "/channel", "channel", "PHONE", "contactTime", "AFTER_ASR");
        assertThat(asked.html()).contains("name=\"code\"").doesNotContain("name=\"emailCode\"");
        String code = families.lastCode("otp.channel");

        Page changed = change("PHONE", "", "AFTER_ASR", code);
        assertThat(changed.path()).isEqualTo(page);
        assertThat(changed.html()).contains("غُيِّرت الوسيلة المتفق عليها إلى الاتصال الهاتفي.");
        assertThat(contact().agreedChannels()).containsExactly(Channel.PHONE);
        assertThat(contact().mobileE164()).isEqualTo("+966519990006");
        assertThat(jdbc.sql("select contact_time || ' ' || source || ' ' || mobile_owner from party_contact"
                                + " where party_id = ? and ended_at is null")
                        .param(party())
                        .query(String.class)
                        .single())
                .isEqualTo("AFTER_ASR AGREEMENT OWN");
        assertThat(history()).as("the one before stays").isGreaterThan(1);
        assertThat(change("SMS", "", "", code).html())
                .as("a code is used once, also by going back")
                .contains("يُرجى طلب رمز تحقق جديد");
        assertThat(contact().agreedChannels()).containsExactly(Channel.PHONE);
    }

    @Test
    void aNewMailAddressHasToProveItselfToo() {
        Page asked = browser.send(page + "/channel", "channel", "EMAIL", "email", "Ahmad@Example.com");
        assertThat(asked.html()).contains("name=\"code\"").contains("name=\"emailCode\"");
        String code = families.lastCode("otp.channel");
        String emailCode = families.lastCode("otp.email");

        assertThat(agree("EMAIL", "Ahmad@Example.com", "", code, other(emailCode))
                        .html())
                .contains("emailCode-problem");
        assertThat(agree("EMAIL", "Ahmad@Example.com", "", other(code), emailCode)
                        .html())
                .contains("code-problem");
        assertThat(agree("EMAIL", "thief@example.com", "", code, emailCode).html())
                .as("an address that was not written to")
                .contains("emailCode-problem");
        assertThat(contact().agreedChannels()).containsExactly(Channel.SMS);

        assertThat(agree("EMAIL", "Ahmad@Example.com", "", code, emailCode).path())
                .isEqualTo(page);
        assertThat(contact().agreedChannels()).containsExactly(Channel.EMAIL);
        assertThat(contact().email()).isEqualTo("Ahmad@example.com");
        assertThat(timeline()).contains("portal.channelChanged").doesNotContain("example.com");
        browser.send(page + "/channel", "channel", "EMAIL", "email", "");
        assertThat(change("EMAIL", "", "", families.lastCode("otp.channel")).path())
                .as("the address on record needs no second code")
                .isEqualTo(page);
    }

    @Test
    void withoutTheTelephoneNothingChanges() {
        browser.send(page + "/channel", "channel", "EMAIL", "email", "thief@example.com");
        String emailCode = families.lastCode("otp.email");
        for (String guess : List.of("", emailCode, "000000", "١٢٣٤٥٦", "<b>", "9".repeat(500))) {
            if (!guess.equals(families.lastCode("otp.channel"))) {
                assertThat(agree("EMAIL", "thief@example.com", "", guess, emailCode)
                                .path())
                        .isNotEqualTo(page);
            }
        }
        assertThat(agree("EMAIL", "thief@example.com", "", families.lastCode("otp.channel"), emailCode)
                        .html())
                .as("after five wrong tries the right one is too late")
                .contains("كثرت المحاولات");
        assertThat(contact().agreedChannels()).containsExactly(Channel.SMS);
        assertThat(contact().email()).isNull();
    }

    @Test
    void theCodeIsForThisCaseAndThisPurposeAndForFiveMinutes() {
        browser.send(page + "/channel", "channel", "PHONE");
        String code = families.lastCode("otp.channel");
        clock.set(clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(1));
        assertThat(change("PHONE", "", "", code).html()).contains("انتهت صلاحية رمز التحقق");

        Visitor stranger = new Visitor(http, "ar");
        assertThat(stranger.send(page + "/agreement", "channel", "PHONE", "code", code)
                        .html())
                .contains("name=\"accessCode\"");
        assertThat(stranger.open(page + "/channel").html()).contains("name=\"accessCode\"");

        browser.send(page + "/channel", "channel", "PHONE");
        browser.send(page + "/channel", "channel", "PHONE");
        Page fourth = browser.send(page + "/channel", "channel", "PHONE");
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.html()).contains("أرسلنا ثلاثة رموز").doesNotContain("name=\"code\"");
    }

    @Test
    void whatCannotBeChosenIsSaidSo() {
        assertThat(browser.send(page + "/channel", "channel", "EMAIL").html()).contains("email-problem");
        assertThat(browser.send(page + "/channel", "channel", "EMAIL", "email", "<script>@x")
                        .html())
                .contains("email-problem")
                .doesNotContain("<script>@x");
        for (String channel : List.of("", "FAX", "WEBSITE", "sms", "'")) {
            assertThat(browser.send(page + "/channel", "channel", channel).html())
                    .contains("يُرجى اختيار الوسيلة");
        }
        assertThat(browser.send(page + "/channel", "channel", "PHONE", "contactTime", "MIDNIGHT")
                        .html())
                .contains("وقت التواصل");
        assertThat(families.lastMessage("otp.channel")).isNull();
        assertThat(families.lastMessage("otp.email")).isNull();
    }

    @Test
    void beforeTheFirstSignatureNobodyChangesAnything() {
        Filed unsigned = journey.file(families.filing("سارة خالد الشيشي", "1999990086", "0519990008", "OWN"));
        jdbc.sql("delete from outbox_message").update();
        Visitor filer = new Visitor(http, "ar");
        String handle = filer.send("/track", "caseNumber", unsigned.caseNumber(), "accessCode", unsigned.accessCode())
                .path()
                .replaceAll("^/track/([a-z0-9]{8}).*", "/track/$1");
        assertThat(filer.open(handle + "/channel").html())
                .contains("تُغيَّر الوسيلة المتفق عليها بالهاتف")
                .doesNotContain("name=\"channel\"");
        Page refused = filer.send(handle + "/channel", "channel", "PHONE");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("تُغيَّر الوسيلة المتفق عليها بالهاتف");
        assertThat(families.lastMessage("otp.channel")).isNull();
    }

    @Test
    void whoTypedAnothersIdentityNumberLearnsNothingOfHowThatPersonIsReached() {
        Filed typed = journey.file(families.filing("سارة خالد الشيشي", "1999990060", "0519990008", "OWN"));
        jdbc.sql("delete from outbox_message").update();
        Visitor filer = new Visitor(http, "ar");
        String handle = filer.send("/track", "caseNumber", typed.caseNumber(), "accessCode", typed.accessCode())
                .path()
                .replaceAll("^(/track/[a-z0-9]{8}).*", "$1");
        journey.withdraw(typed).expect(200);
        assertThat(filer.open(handle + "/channel").html()).doesNotContain("name=\"channel\"");
        assertThat(filer.send(handle + "/channel", "channel", "PHONE").status()).isEqualTo(409);
        assertThat(families.lastMessage("otp.channel")).isNull();
    }

    private Page change(String channel, String email, String time, String code) {
        return browser.send(page + "/agreement", "channel", channel, "email", email, "contactTime", time, "code", code);
    }

    private Page agree(String channel, String email, String time, String code, String emailCode) {
        return browser.send(
                page + "/agreement",
                "channel",
                channel,
                "email",
                email,
                "contactTime",
                time,
                "code",
                code,
                "emailCode",
                emailCode);
    }

    private UUID party() {
        return cases.view(filed.caseNumber()).partyId();
    }

    private Parties.Contact contact() {
        return parties.contact(party());
    }

    private long history() {
        return jdbc.sql("select count(*) from party_contact where party_id = ?")
                .param(party())
                .query(Long.class)
                .single();
    }

    private String timeline() {
        return String.join(
                " ",
                jdbc.sql("select e::text from timeline_entry e where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .list());
    }
}
