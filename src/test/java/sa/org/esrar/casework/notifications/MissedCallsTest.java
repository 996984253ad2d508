package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.casefile.CaseContacts;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.ContactResult;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;
import sa.org.esrar.casework.parties.RegisterParty;

/** A missed call is told to a telephone of one's own, once a day (A3). */
class MissedCallsTest extends MessagingTest {

    @Autowired
    CaseContacts caseContacts;

    @Test
    void aMissedCallIsToldWithTheTimeAtWhichWeCallAgain() {
        String number = caseWith("0519990001", "OWN", null, "ar", Channel.SMS);
        missed(number, ContactTime.AFTER_ASR);
        assertThat(rows(number)).singleElement().satisfies(row -> {
            assertThat(row.channel()).isEqualTo("SMS");
            assertThat(row.template()).isEqualTo("callback.missed");
        });
        assertThat(textOf(number))
                .matches("حاولنا الاتصال بكم بشأن معاملتكم 1448/\\d+\\. نعاود الاتصال بعد العصر، أو اختاروا وقتاً آخر:"
                        + " http\\S+/l/[a-z0-9]{12}")
                .doesNotContain("نورة", "الموضوع");
    }

    @Test
    void withoutATimeItIsTheOneOnRecordElseLaterAndInHerLanguage() {
        String liked = caseWith("0519990002", "OWN", "MORNING", "ar", Channel.PHONE);
        missed(liked, null);
        assertThat(textOf(liked)).contains("نعاود الاتصال صباحاً،");
        String open = caseWith("0519990003", "OWN", null, "en", Channel.PHONE);
        missed(open, null);
        assertThat(textOf(open)).contains("We will call again later,");
    }

    @Test
    void onceADayHoweverOftenWeCall() {
        String number = caseWith("0519990004", "OWN", null, "ar", Channel.SMS);
        missed(number, null);
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(23, 50));
        missed(number, null);
        assertThat(rows(number)).hasSize(1);
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(0, 10));
        missed(number, null);
        assertThat(rows(number)).hasSize(2);
        assertThat(rows(number).get(1).sendAfter())
                .as("quiet hours")
                .isEqualTo(LocalDate.parse("2026-11-23")
                        .atTime(8, 0)
                        .atZone(java.time.ZoneId.of("Asia/Riyadh"))
                        .toInstant());
    }

    @Test
    void twoAtTheSameMomentTellItOnce() throws Exception {
        String number = caseWith("0519990005", "OWN", null, "ar", Channel.SMS);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> call = () -> {
                missed(number, null);
                return null;
            };
            for (Future<Void> done : officers.invokeAll(List.of(call, call, call, call))) {
                done.get();
            }
        } finally {
            officers.shutdown();
        }
        assertThat(rows(number)).hasSize(1);
        assertThat(contactLog.of(number)).hasSize(4);
    }

    @Test
    void aTelephoneThatIsNotHerOwnOrThatSheDidNotAgreeToGetsNothing() {
        String shared = caseWith("0519990006", "SHARED", null, "ar", Channel.SMS);
        String relatives = caseWith("0519990007", "RELATIVE", null, "ar", Channel.PHONE);
        String mailOnly = caseWith("0519990008", "OWN", null, "ar", Channel.EMAIL);
        String twoSayOwn = caseWith("0519990009", "OWN", null, "ar", Channel.SMS);
        caseWith("0519990009", "OWN", null, "ar", Channel.SMS);
        for (String number : List.of(shared, relatives, mailOnly, twoSayOwn)) {
            missed(number, ContactTime.MORNING);
            assertThat(rows(number)).isEmpty();
            assertThat(contactLog.of(number)).hasSize(1);
        }
    }

    @Test
    void nothingElseThanAMissedCallIsTold() {
        String number = caseWith("0519990011", "OWN", null, "ar", Channel.SMS);
        for (ContactResult result : List.of(ContactResult.REACHED, ContactResult.LEFT_WORD, ContactResult.CALL_BACK)) {
            record(number, Channel.PHONE, Direction.OUT, result);
        }
        record(number, Channel.PHONE, Direction.IN, ContactResult.NOT_REACHED);
        record(number, Channel.INTERVIEW, Direction.OUT, ContactResult.NOT_REACHED);
        assertThat(rows(number)).isEmpty();
    }

    private void missed(String number, ContactTime window) {
        caseContacts.record(
                number,
                new LogContact(Channel.PHONE, Direction.OUT, null, ContactResult.NOT_REACHED, window, "الموضوع"),
                "reception-1");
    }

    private void record(String number, Channel channel, Direction direction, ContactResult result) {
        caseContacts.record(
                number,
                new LogContact(channel, direction, null, result, ContactTime.MORNING, "الموضوع"),
                "reception-1");
    }

    private String caseWith(String mobile, String owner, String likes, String language, Channel agreed) {
        return transaction.execute(status -> {
            UUID party = parties.registerAtDesk(
                    new RegisterParty(
                            "نورة سعد العذقي",
                            null,
                            mobile,
                            owner,
                            MAIL,
                            "productive-family",
                            "food",
                            AddressForm.FEMININE,
                            List.of(agreed),
                            likes,
                            language),
                    "");
            return cases.open(CaseKind.REQ, party, Channel.WEBSITE, CaseStatus.RECEIVED)
                    .caseNumber();
        });
    }
}
