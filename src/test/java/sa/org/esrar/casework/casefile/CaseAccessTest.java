package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.staff.StaffUser;

/** Who sees a case, who is kept from it, and who is known to have looked. */
@RecordApplicationEvents
class CaseAccessTest extends CasefileTest {

    @Autowired
    CaseAccess access;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ReadLog readLog;

    @Autowired
    ContactLog contacts;

    @Autowired
    StaffRecords staffRecords;

    @Autowired
    ApplicationEvents events;

    private String number;

    @BeforeEach
    void aCase() {
        number = newCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"management", "executive-manager"})
    void managementSeesEveryCase(String group) {
        assertThat(access.sight(number, user("boss", group))).isEqualTo(Sight.FULL);
        assertThat(access.sight("REQ-1448-999999", user("boss", group))).isEqualTo(Sight.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-officers",
                "service-committee",
                "liaison-officers",
                "board",
                "finance",
                "human-resources",
                "analysts",
                "camunda-admin"
            })
    void nobodyElseSeesACaseWithoutWorkOnIt(String group) {
        assertThat(access.sight(number, user("someone", group))).isEqualTo(Sight.NONE);
        assertThatThrownBy(() -> access.requireSee(number, user("someone", group)))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    @Test
    void whoeverHadATaskOrIsTheOfficerSeesItAndTheirColleagueDoesNot() {
        access.grant(number, "reception-1", CaseAccess.TASK);
        access.grant(number, "reception-1", CaseAccess.TASK);
        access.grant(number, "liaison-1", CaseAccess.OFFICER);

        assertThat(access.maySee(number, user("reception-1", "intake-officers")))
                .isTrue();
        assertThat(access.maySee(number, user("liaison-1", "liaison-officers"))).isTrue();
        assertThat(access.maySee(number, user("reception-2", "intake-officers")))
                .isFalse();
        assertThat(access.maySee(newCase(), user("reception-1", "intake-officers")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"human-resources", "analysts", "camunda-admin"})
    void someGroupsSeeNoCaseWhateverIsGranted(String group) {
        access.grant(number, "someone", CaseAccess.TASK);

        assertThat(access.sight(number, user("someone", group))).isEqualTo(Sight.NONE);
        assertThat(access.sight(number, new StaffUser("someone", Set.of()))).isEqualTo(Sight.NONE);
    }

    @Test
    void financeSeesThePaymentFromThePaymentOnAndNeverTheMatter() {
        StaffUser finance = user("accountant", "finance");
        access.grant(number, "accountant", CaseAccess.TASK);
        assertThat(access.sight(number, finance)).isEqualTo(Sight.NONE);

        register.setStatus(number, CaseStatus.IN_FULFILMENT);

        assertThat(access.sight(number, finance)).isEqualTo(Sight.PAYMENT);
        assertThat(access.maySee(number, finance)).isFalse();
    }

    @Test
    void theExcludedSeeNothingWhateverTheyAre() {
        access.grant(number, "executive-manager", CaseAccess.OFFICER);
        exclusions.exclude(number, "executive-manager", "DECLARED", "executive-manager");

        assertThat(access.sight(number, user("executive-manager", "management")))
                .isEqualTo(Sight.NONE);
        assertThat(access.sight(newCase(), user("executive-manager", "management")))
                .isEqualTo(Sight.FULL);
    }

    @Test
    void anExclusionIsToldOnceAndStandsOnTheTimelineForStaffAlone() {
        exclusions.exclude(number, "service-member", "DECLARED", "service-member");
        exclusions.exclude(number, "service-member", "DISCLOSED", "system");

        assertThat(exclusions.excludedFrom(number)).containsExactly("service-member");
        assertThat(exclusions.isExcluded(number, "service-member")).isTrue();
        assertThat(events.stream(StaffExcluded.class)).containsExactly(new StaffExcluded(number, "service-member"));
        assertThat(timeline.entries(number)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("casefile.staffExcluded");
            assertThat(entry.visibility()).isEqualTo(Timeline.Visibility.STAFF);
            assertThat(entry.arguments()).containsExactly("service-member", "DECLARED");
        });
    }

    @Test
    void whoeverMatchesThePartyIsExcludedByTheSystem() {
        staffRecords.record("board-member", new Localized("عضو مجلس الإدارة", "board member"), null);
        staffRecords.identify("board-member", NATIONAL_ID, null);

        exclusions.excludeInvolved(number);

        assertThat(exclusions.excludedFrom(number)).containsExactly("board-member");
    }

    @Test
    void lookingAgainWithinTheHourIsTheSameLook() {
        readLog.looked(number, "reception-1", "case");
        clock.set(clock.instant().plus(Duration.ofMinutes(59)));
        readLog.looked(number, "reception-1", "case");
        readLog.looked(number, "reception-2", "case");
        readLog.looked(number, "reception-1", "payment");
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        readLog.looked(number, "reception-1", "case");

        assertThat(readLog.looks(number))
                .extracting(ReadLog.Look::userId, ReadLog.Look::what)
                .containsExactlyInAnyOrder(
                        tuple("reception-1", "case"),
                        tuple("reception-1", "case"),
                        tuple("reception-1", "payment"),
                        tuple("reception-2", "case"));
    }

    @Test
    void contactsAreLoggedWithWhatTheyWereAboutEncrypted() {
        contacts.log(number, Channel.PHONE, ContactLog.Direction.IN, "reception-1", "تسأل عن طلبها");
        contacts.log(number, Channel.SMS, ContactLog.Direction.OUT, "system", null);

        assertThat(contacts.of(number))
                .extracting(ContactLog.Contact::channel, ContactLog.Contact::summary)
                .containsExactlyInAnyOrder(tuple(Channel.PHONE, "تسأل عن طلبها"), tuple(Channel.SMS, null));
        assertThat(jdbc.queryForList("select c::text from contact_entry c", String.class))
                .noneMatch(row -> row.contains("طلبها"));
        assertThatThrownBy(() -> contacts.log("REQ-1448-999999", Channel.SMS, ContactLog.Direction.OUT, "system", null))
                .isInstanceOf(ApiException.class);
    }

    private static StaffUser user(String id, String group) {
        return new StaffUser(id, Set.of(group));
    }
}
