package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.parties.Channel;

/** Who hears what, on which channel (C5, F4). */
class OutboxTest extends MessagingTest {

    private static final String RECEPTION = "reception-1";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    Digest digest;

    @Test
    void newsGoesOnTheFirstAgreedChannelThatHasAnAddressAndOnNoOther() {
        String byMail = caseOf(MOBILE, MAIL, "ar", Channel.EMAIL, Channel.SMS);
        String bySms = caseOf(MOBILE, MAIL, "ar", Channel.SMS);
        String mailWithout = withoutMail(caseOf(MOBILE, MAIL, "ar", Channel.EMAIL, Channel.SMS));
        for (String number : List.of(byMail, bySms, mailWithout)) {
            tell(number, "case.news");
        }
        assertThat(rows(byMail)).extracting(Row::channel).containsExactly("EMAIL");
        assertThat(rows(bySms)).extracting(Row::channel).containsExactly("SMS");
        assertThat(rows(mailWithout)).extracting(Row::channel).containsExactly("SMS");
    }

    @Test
    void whoeverPrefersEnglishIsToldInEnglish() {
        String number = caseOf(MOBILE, MAIL, "en", Channel.EMAIL);
        tell(number, "request.received");
        assertThat(textOf(number)).startsWith("We received your request 1448/").contains("13/12/2026");
    }

    @Test
    void whoAgreedToACallIsCalledAndTheCallerReadsOutTheNews() {
        String number = caseOf(MOBILE, MAIL, "ar", Channel.PHONE);
        tell(number, "request.received");
        assertThat(rows(number)).filteredOn(row -> row.staffUser() == null).isEmpty();
        assertThat(openFollowUps(number)).isEqualTo(1);
        assertThat(wordsToTell(number))
                .singleElement()
                .asString()
                .startsWith("استلمنا طلبكم 1448/")
                .endsWith("وموعد الرد 13/12/2026. للمتابعة: موقع الجمعية");

        tell(number, "case.news");
        assertThat(openFollowUps(number)).isEqualTo(1);
        assertThat(wordsToTell(number)).hasSize(2);
    }

    @Test
    void whoHasNoAddressForAnyAgreedChannelIsReachedAnotherWay() {
        String number = withoutMail(caseOf(MOBILE, MAIL, "ar", Channel.EMAIL));
        tell(number, "case.news");
        assertThat(rows(number)).isEmpty();
        assertThat(openFollowUps(number)).isEqualTo(1);
    }

    @Test
    void whoAgreedToTheWebsiteAloneFindsTheNewsThere() {
        String number = caseOf(MOBILE, MAIL, "ar", Channel.WEBSITE);
        tell(number, "case.news");
        assertThat(rows(number)).isEmpty();
        assertThat(openFollowUps(number)).isZero();
    }

    @Test
    void codesGoToTheMobileElseByMailElseNowhere() {
        String mobile = caseOf(MOBILE, MAIL, "ar", Channel.EMAIL);
        String mail = caseOf(null, MAIL, "ar", Channel.EMAIL);
        String nothing = caseOf(null, null, "ar", Channel.INTERVIEW);
        inTransaction(() -> notifications.sendCode(mobile, "otp.signature", "123456", Duration.ofMinutes(5)));
        inTransaction(() -> notifications.sendCode(mail, "otp.signature", "123456", Duration.ofMinutes(5)));
        assertThat(rows(mobile)).extracting(Row::channel).containsExactly("SMS");
        assertThat(rows(mail)).extracting(Row::channel).containsExactly("EMAIL");
        assertThatThrownBy(() -> inTransaction(
                        () -> notifications.sendCode(nothing, "otp.signature", "123456", Duration.ofMinutes(5))))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.code()).isEqualTo("notifications.noWayForCode");
                });
    }

    @Test
    void nothingIsWrittenOutsideOfACallersTransaction() {
        String number = caseByMail();
        assertThatThrownBy(() -> notifications.tellBeneficiary(number, "case.news", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEscalationReachesEveryoneInTheGroupButTheExcludedAndNamesNoMatter() {
        String number = caseByMail();
        exclude(number, "reception-2");
        inTransaction(() -> notifications.tellGroup("intake-officers", "staff.escalated", number));
        assertThat(rows(number)).extracting(Row::staffUser).contains(RECEPTION).doesNotContain("reception-2");
        assertThat(rows(number)).allMatch(row -> row.sendAfter().equals(clock.instant()));
        assertThat(textOf(number))
                .isEqualTo("صُعِّدت إليكم المعاملة رقم " + shortForm(number) + ". نأمل الاطلاع عليها في قائمة المهام.");
    }

    @Test
    void staffAreToldEvenAtNight() {
        String number = caseByMail();
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(23, 0));
        inTransaction(() -> notifications.tellStaff(RECEPTION, "staff.escalated", number));
        assertThat(byMail().dispatch()).isEqualTo(1);
    }

    @Test
    void theDigestCountsCasesOnceAndComesOnWorkingMornings() {
        String one = caseByMail();
        String two = caseByMail();
        inTransaction(() -> {
            notifications.addToDigest("intake-officers", one);
            notifications.addToDigest("intake-officers", one);
            notifications.addToDigest("intake-officers", two);
        });
        exclude(two, "reception-2");

        clock.set(LocalDate.parse("2026-11-27"), LocalTime.of(8, 0)); // a Friday
        digest.tell();
        clock.set(LocalDate.parse("2026-09-23"), LocalTime.of(8, 0)); // National Day, a Wednesday
        digest.tell();
        assertThat(digests()).isEmpty();

        clock.set(LocalDate.parse("2026-11-29"), LocalTime.of(8, 0));
        digest.tell();
        assertThat(digests())
                .containsEntry(RECEPTION, "وصلت إليكم معاملتان جديدتان. نأمل الاطلاع على قائمة المهام.")
                .containsEntry("reception-2", "وصلت إليكم معاملة جديدة واحدة. نأمل الاطلاع على قائمة المهام.")
                .doesNotContainKey("service-chair");
        int before = digests().size();
        digest.tell();
        assertThat(digestRows()).hasSize(before);
    }

    @Test
    void whoeverIsGivenATaskHearsOfItAtOnceAndWhoTakesOneDoesNot() {
        String number = caseOf(MOBILE, MAIL, "ar", Channel.PHONE);
        tell(number, "case.news");
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        as(RECEPTION, () -> {
            tasks.claim(task.getId(), RECEPTION);
            return null;
        });
        assertThat(rows(number)).isEmpty();
        tasks.setAssignee(task.getId(), "reception-2");
        assertThat(rows(number)).singleElement().satisfies(row -> {
            assertThat(row.staffUser()).isEqualTo("reception-2");
            assertThat(row.template()).isEqualTo("staff.newWork");
        });
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, List.of("intake-officers"));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** An address that was destroyed since. */
    private String withoutMail(String number) {
        jdbc.sql("update party_contact set email_cipher = null, email_hash = null where party_id = ?")
                .param(cases.view(number).partyId())
                .update();
        return number;
    }

    private void exclude(String number, String user) {
        inTransaction(() -> exclusions.exclude(number, user, "DECLARED", user));
    }

    private long openFollowUps(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("follow-up-action")
                .processInstanceBusinessKey(number)
                .count();
    }

    private static String shortForm(String number) {
        return CaseNumbers.shortForm(number);
    }

    private Map<String, String> digests() {
        return digestRows().stream().collect(Collectors.toMap(DigestRow::user, DigestRow::text));
    }

    private List<DigestRow> digestRows() {
        return jdbc.sql("select id, staff_user from outbox_message where template = 'staff.digest'")
                .query((row, n) ->
                        new DigestRow(row.getString("staff_user"), readableText(row.getObject("id", UUID.class))))
                .list();
    }

    private record DigestRow(String user, String text) {}
}
