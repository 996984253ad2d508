package sa.org.esrar.casework.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** What the tests of messages have in common: cases of people with these channels, a mail server, dispatchers. */
@CaseworkTest
abstract class MessagingTest {

    static final String MAIL = "noura@example.com";
    static final String MOBILE = "0519990001";

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxMessages outbox;

    @Autowired
    MessageTexts texts;

    @Autowired
    ReachBeneficiary reach;

    @Autowired
    QuietHours quietHours;

    @Autowired
    NotificationSettings settings;

    @Autowired
    Messages bundles;

    @Autowired
    CaseRegister cases;

    @Autowired
    ContactLog contactLog;

    @Autowired
    Timeline timeline;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Parties parties;

    @Autowired
    FilingContacts contacts;

    @Autowired
    OwnContacts ownContacts;

    @Autowired
    StaffDirectory staff;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    GreenMail mailServer;

    @BeforeEach
    void startMailServerAndEmptyTheOutbox() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        demoStaff.load();
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from digest_item").update();
    }

    @AfterEach
    void stopMailServer() {
        mailServer.stop();
    }

    /** A case of someone who is reached so; mobile and mail may be null. */
    String caseOf(String mobile, String mail, String language, Channel... agreed) {
        return transaction.execute(status -> {
            UUID party = parties.registerAtDesk(
                    new RegisterParty(
                            "نورة سعد العذقي",
                            null,
                            mobile,
                            mobile == null ? null : "OWN",
                            mail,
                            "productive-family",
                            "food",
                            AddressForm.FEMININE,
                            List.of(agreed),
                            null,
                            language),
                    "");
            return cases.open(CaseKind.REQ, party, Channel.WEBSITE, CaseStatus.RECEIVED)
                    .caseNumber();
        });
    }

    String caseByMail() {
        return caseOf(MOBILE, MAIL, "ar", Channel.EMAIL);
    }

    void tell(String caseNumber, String key) {
        inTransaction(() -> notifications.tellBeneficiary(caseNumber, key, Map.of("date", "2026-12-13")));
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    Dispatcher byMail() {
        return dispatcher(mailSender(mailServer.getSmtp().getPort()), null, false);
    }

    Dispatcher bySms(SmsGateway gateway) {
        return dispatcher(null, gateway, false);
    }

    Dispatcher dispatcher(JavaMailSender mail, SmsGateway sms, boolean embedded) {
        Delivery delivery = new Delivery(
                outbox,
                contacts,
                parties,
                ownContacts,
                staff,
                provider(JavaMailSender.class, mail),
                provider(SmsGateway.class, sms),
                bundles,
                settings,
                clock);
        return new Dispatcher(
                outbox,
                delivery,
                reach,
                contactLog,
                readable(embedded),
                quietHours,
                texts,
                settings,
                transactions,
                clock);
    }

    ReadableMessages readable(boolean embedded) {
        return new ReadableMessages(outbox, cases, exclusions, parties, new DataStore(embedded, null));
    }

    static JavaMailSender mailSender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }

    private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (bean != null) {
            beans.addBean(type.getSimpleName(), bean);
        }
        return beans.getBeanProvider(type);
    }

    /** The messages of a case as they lie in the table. */
    List<Row> rows(String caseNumber) {
        return jdbc.sql(
                        """
                select id, channel, template, status, attempts, send_after, staff_user, text is null as blanked
                from outbox_message where case_number = ? order by position""")
                .param(caseNumber)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("template"),
                        row.getString("status"),
                        row.getInt("attempts"),
                        row.getTimestamp("send_after").toInstant(),
                        row.getString("staff_user"),
                        row.getBoolean("blanked")))
                .list();
    }

    record Row(
            UUID id,
            String channel,
            String template,
            String status,
            int attempts,
            Instant sendAfter,
            String staffUser,
            boolean blanked) {}

    String textOf(String caseNumber) {
        return readableText(rows(caseNumber).get(0).id());
    }

    String readableText(UUID id) {
        return outbox.open(jdbc.sql("select * from outbox_message where id = ?")
                .param(id)
                .query((row, n) -> new DueMessage(
                        id,
                        null,
                        null,
                        "any",
                        null,
                        Channel.SMS,
                        row.getString("template"),
                        row.getBytes("text"),
                        0,
                        null,
                        null))
                .single());
    }

    /** What the case's file says has to be told by a person. */
    List<String> wordsToTell(String caseNumber) {
        return timeline.entries(caseNumber).stream()
                .filter(entry -> entry.code().equals("notifications.toTell"))
                .map(Timeline.Entry::text)
                .toList();
    }
}
