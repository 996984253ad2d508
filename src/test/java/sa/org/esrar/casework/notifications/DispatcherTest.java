package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/** Messages leave the outbox once, one by one, and what cannot be delivered becomes somebody's work. */
class DispatcherTest extends MessagingTest {

    private static final String NUMBER = "1448/";

    @Autowired
    RuntimeService runtime;

    @Test
    void mailArrivesAndIsBlankedAndLogged() throws Exception {
        String number = caseByMail();
        tell(number, "request.received");
        assertThat(textOf(number))
                .contains(NUMBER)
                .contains("13/12/2026")
                .containsPattern("http://localhost:8080/l/[a-z0-9]{12}");
        String text = textOf(number);

        assertThat(byMail().dispatch()).isEqualTo(1);

        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(MAIL);
        assertThat(mail.getSubject()).isEqualTo("الجمعية التعاونية إصرار للأسر المنتجة");
        assertThat(mail.getContent().toString().strip()).isEqualTo(text);
        Row row = rows(number).get(0);
        assertThat(row.status()).isEqualTo("SENT");
        assertThat(row.blanked()).isTrue();
        assertThat(contactLog.of(number)).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.EMAIL);
            assertThat(contact.direction()).isEqualTo(Direction.OUT);
            assertThat(contact.summary()).isEqualTo("إيصال الاستلام");
        });
        assertThat(byMail().dispatch()).isZero();
    }

    @Test
    void aCodeGoesToATelephoneThatIsSomebodysOwnAndLeavesNoTraceOfAnyOther() {
        caseOf("0519990021", null, "ar", Channel.SMS);
        List<String> sent = new ArrayList<>();
        inTransaction(() -> {
            for (String mobile : List.of("+966519990021", "+966519990077")) {
                notifications.sendCodeTo(Channel.SMS, mobile, "ar", "otp.signIn", "123456", Duration.ofMinutes(5));
            }
        });
        bySms((id, mobile, text) -> {
                    sent.add(mobile + " " + text);
                    return id;
                })
                .dispatch();
        assertThat(sent)
                .containsExactly("+966519990021 رمز الدخول إلى معاملاتكم: 123456. صالح 5 دقائق، ولا تشاركوه مع أحد.");
        assertThat(jdbc.sql("select status || coalesce(text::text, '') || coalesce(address::text, '')"
                                + " || coalesce(address_hash::text, '') from outbox_message")
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void aCodeThatProvesAMailAddressGoesThere() throws Exception {
        inTransaction(() -> notifications.sendCodeTo(
                Channel.EMAIL, "new@example.org", "en", "otp.email", "123456", Duration.ofMinutes(5)));
        byMail().dispatch();
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("new@example.org");
        assertThat(mail.getContent().toString()).startsWith("Code to confirm your e-mail: 123456");
    }

    @Test
    void aSignInCodeIsReadByNumberOnTheEmbeddedDefaultButNotByTheExcluded() {
        String number = caseOf("0519990022", null, "ar", Channel.SMS);
        inTransaction(() -> notifications.sendCodeTo(
                Channel.SMS, "+966519990022", "ar", "otp.signIn", "123456", Duration.ofMinutes(5)));
        dispatcher(null, null, true).dispatch();
        StaffUser one = new StaffUser("reception-1", Set.of("intake-officers"));
        StaffUser two = new StaffUser("reception-2", Set.of("intake-officers"));
        inTransaction(() -> exclusions.exclude(number, "reception-2", "DECLARED", "reception-2"));
        assertThat(readable(true).toAddress("٠٥١٩٩٩٠٠٢٢", one))
                .extracting(MessageView::text)
                .allMatch(text -> text.contains("123456"))
                .isNotEmpty();
        assertThat(readable(true).toAddress("0519990022", two)).isEmpty();
        assertThatThrownBy(() -> readable(false).toAddress("0519990022", one)).isInstanceOf(ApiException.class);
    }

    @Test
    void textsStayReadableOnTheEmbeddedDefault() {
        String number = caseByMail();
        tell(number, "case.news");
        dispatcher(mailSender(mailServer.getSmtp().getPort()), null, true).dispatch();
        assertThat(rows(number).get(0).status()).isEqualTo("SENT");
        assertThat(rows(number).get(0).blanked()).isFalse();
    }

    @Test
    void withoutMailServerAndProviderMessagesAreMarkedAsSentWhereTheyLie() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        tell(number, "case.news");
        dispatcher(null, null, true).dispatch();
        assertThat(rows(number).get(0).status()).isEqualTo("SENT");
        assertThat(jdbc.sql("select provider_ref from outbox_message where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("outbox");
    }

    @Test
    void refusedAddressIsTriedAgain() throws Exception {
        String number = caseByMail();
        tell(number, "case.news");
        try (RefusingMailServer refusing = new RefusingMailServer()) {
            assertThat(dispatcher(mailSender(refusing.port()), null, false).dispatch())
                    .isEqualTo(1);
            assertThat(refusing.refused()).isEqualTo(1);
        }
        Row row = rows(number).get(0);
        assertThat(row.status()).isEqualTo("QUEUED");
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.blanked()).isFalse();
        assertThat(row.sendAfter()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void whileTheServerIsDownAMessageIsTriedFiveTimesByTheClockAndThenSomebodyReachesThePerson() {
        String number = caseByMail();
        tell(number, "request.missing");
        int closed = mailServer.getSmtp().getPort();
        mailServer.stop();
        Dispatcher dispatcher = dispatcher(mailSender(closed), null, false);

        for (Duration wait :
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
            assertThat(dispatcher.dispatch()).isEqualTo(1);
            assertThat(rows(number).get(0).sendAfter())
                    .isEqualTo(clock.instant().plus(wait));
            clock.set(clock.instant().plus(wait).minusSeconds(1));
            assertThat(dispatcher.dispatch()).isZero();
            clock.set(clock.instant().plusSeconds(1));
        }
        assertThat(followUp(number)).isNull();
        assertThat(dispatcher.dispatch()).isEqualTo(1);

        Row row = rows(number).get(0);
        assertThat(row.status()).isEqualTo("FAILED");
        assertThat(row.attempts()).isEqualTo(5);
        assertThat(row.blanked()).isTrue();
        assertThat(followUp(number)).isNotNull();
        assertThat(incidents(number)).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("messageUndeliverable");
            assertThat(incident.getConfiguration()).isEqualTo(row.id().toString());
        });
        assertThat(wordsToTell(number))
                .singleElement()
                .asString()
                .contains("بعض المستندات. التفاصيل: موقع الجمعية")
                .doesNotContain("http");
    }

    @Test
    void aSecondUndeliverableMessageJoinsTheOpenFollowUp() {
        String number = caseByMail();
        inTransaction(() -> reach.undeliverable(number, "one", "أ"));
        inTransaction(() -> reach.undeliverable(number, "two", "ب"));
        assertThat(incidents(number)).hasSize(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isEqualTo(1);
        assertThat(wordsToTell(number)).containsExactly("أ", "ب");
    }

    @Test
    void twoDispatchersAtOnceSendEachMessageOnce() throws Exception {
        String number = caseByMail();
        for (int i = 0; i < 40; i++) {
            tell(number, "case.news");
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> all = () -> {
                Dispatcher own = byMail();
                int taken = 0;
                for (int batch = own.dispatch(); batch > 0; batch = own.dispatch()) {
                    taken += batch;
                }
                return taken;
            };
            List<Future<Integer>> done = threads.invokeAll(List.of(all, all));
            assertThat(done.get(0).get() + done.get(1).get()).isEqualTo(40);
        } finally {
            threads.shutdownNow();
        }
        assertThat(mailServer.getReceivedMessages()).hasSize(40);
        assertThat(rows(number)).allMatch(row -> row.status().equals("SENT") && row.attempts() == 1);
    }

    @Test
    void messageOfATransactionThatWasRolledBackIsNeverSent() {
        String number = caseByMail();
        assertThatThrownBy(() -> inTransaction(() -> {
                    tell(number, "case.news");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(byMail().dispatch()).isZero();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void messageThatCannotBeReadStopsNoOther() {
        String number = caseByMail();
        tell(number, "case.news");
        tell(number, "request.missing");
        tell(number, "request.answered");
        jdbc.sql("update outbox_message set text = '\\x00ff' where template = 'request.missing'")
                .update();

        assertThat(byMail().dispatch()).isEqualTo(3);

        assertThat(rows(number)).extracting(Row::status).containsExactly("SENT", "QUEUED", "SENT");
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        for (int i = 0; i < 4; i++) {
            clock.set(rows(number).get(1).sendAfter());
            byMail().dispatch();
        }
        assertThat(rows(number).get(1).status()).isEqualTo("FAILED");
        assertThat(wordsToTell(number)).containsExactly("قائمة النواقص");
    }

    @Test
    void noLockIsHeldWhileAMessageIsBeingSent() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        tell(number, "case.news");
        List<String> sent = new ArrayList<>();
        bySms((id, mobile, text) -> {
                    inTransaction(
                            () -> jdbc.sql("select status from outbox_message where id = ?::uuid for update nowait")
                                    .param(id)
                                    .query(String.class)
                                    .single());
                    sent.add(mobile + " " + text);
                    return "7";
                })
                .dispatch();
        assertThat(sent).singleElement().asString().startsWith("+966519990001 إفادة جديدة");
        assertThat(rows(number).get(0).status()).isEqualTo("SENT");
    }

    @Test
    void messageOfAProcessThatDiedWhileSendingIsSentByAnotherAfterItsClaim() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        tell(number, "case.news");
        assertThatThrownBy(() -> bySms((id, mobile, text) -> {
                            throw new Error("killed");
                        })
                        .dispatch())
                .hasMessage("killed");
        Dispatcher other = bySms((id, mobile, text) -> "8");
        clock.set(clock.instant().plus(Duration.ofMinutes(4)));
        assertThat(other.dispatch()).isZero();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(other.dispatch()).isEqualTo(1);
        assertThat(rows(number).get(0).status()).isEqualTo("SENT");
    }

    @Test
    void codesAreSentInTheMiddleOfTheNightAndNewsWaitsForTheMorning() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(23, 30));
        inTransaction(() -> notifications.sendCode(number, "otp.signature", "123456", Duration.ofMinutes(5)));
        tell(number, "case.news");
        assertThat(bySms((id, mobile, text) -> "9").dispatch()).isEqualTo(1);
        assertThat(rows(number)).extracting(Row::status).containsExactly("SENT", "QUEUED");
        assertThat(rows(number).get(1).sendAfter()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void newsThatWasDelayedUntilTheNightIsHeldBackThen() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        tell(number, "case.news");
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(22, 5));
        bySms((id, mobile, text) -> "9").dispatch();
        Row row = rows(number).get(0);
        assertThat(row.status()).isEqualTo("QUEUED");
        assertThat(row.attempts()).isZero();
        assertThat(row.sendAfter()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void codeIsNotSentAfterItsTimeAndNobodyIsAskedToReadItOut() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        inTransaction(() -> notifications.sendCode(number, "otp.signature", "123456", Duration.ofMinutes(5)));
        Dispatcher refused = bySms((id, mobile, text) -> {
            throw new MessageNotSent("refused", null);
        });
        refused.dispatch();
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        bySms((id, mobile, text) -> {
                    throw new AssertionError("sent");
                })
                .dispatch();
        assertThat(rows(number).get(0).status()).isEqualTo("FAILED");
        assertThat(followUp(number)).isNull();
    }

    @Test
    void nothingIsSentOnAChannelThatIsNoLongerAgreedTo() {
        String number = caseByMail();
        tell(number, "case.news");
        jdbc.sql("update party_contact set agreed_channels = 'PHONE'").update();
        byMail().dispatch();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(rows(number).get(0).attempts()).isEqualTo(1);
    }

    @Test
    void staffMessageThatFailsBecomesNoFollowUp() {
        String number = caseByMail();
        inTransaction(() -> notifications.tellStaff("reception-1", "staff.escalated", number));
        int closed = mailServer.getSmtp().getPort();
        mailServer.stop();
        for (int i = 0; i < 5; i++) {
            clock.set(rows(number).get(0).sendAfter());
            dispatcher(mailSender(closed), null, false).dispatch();
        }
        assertThat(rows(number).get(0).status()).isEqualTo("FAILED");
        assertThat(followUp(number)).isNull();
    }

    private ProcessInstance followUp(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("follow-up-action")
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private List<Incident> incidents(String caseNumber) {
        return runtime.createIncidentQuery()
                .processInstanceId(followUp(caseNumber).getId())
                .list();
    }
}
